-- One row per published figure, with what it is held against: the share of its numerator and denominator, the sums of
-- its parts, and the value of the indicator as it stands here. It agrees where that can be printed as the figure is.
-- A value of an indicator that came in published_value is a figure too, rounded at the digits of the indicator. Where a
-- row of published_figure has the same value, that stands for it and says how it is printed.
with document_figure as (
  select
    'published_figure' as source,
    'main' as series,
    metric_id,
    metric,
    entity,
    member,
    time_period,
    kind,
    document,
    place,
    value,
    unit,
    digits,
    printed,
    part_of,
    numerator,
    numerator_digits,
    denominator,
    denominator_digits,
    note,
    synthetic
  from silver.published_figure
),
indicator_figure as (
  select
    'published_value' as source,
    v.series,
    v.indicator_id as metric_id,
    i.title_en as metric,
    v.entity,
    '_T' as member,
    v.time_period,
    'published' as kind,
    v.source as document,
    cast(null as string) as place,
    v.value,
    i.unit,
    i.precision as digits,
    'rounded' as printed,
    cast(null as string) as part_of,
    cast(null as decimal(20,6)) as numerator,
    cast(null as int) as numerator_digits,
    cast(null as decimal(20,6)) as denominator,
    cast(null as int) as denominator_digits,
    cast(null as string) as note,
    v.synthetic
  from silver.published_value as v
  join reference.indicator as i on i.indicator_id = v.indicator_id
  left anti join document_figure as f
    on f.metric_id = v.indicator_id
    and f.entity = v.entity
    and f.member = '_T'
    and f.time_period = v.time_period
    and f.kind in ('published', 'fact')
    and f.value = v.value
    and not f.synthetic
),
figure as (
  select *
  from document_figure
  union all
  select *
  from indicator_figure
),
-- step: one in the last digit that is printed; magnitude: what is printed, without its sign
stepped as (
  select
    *,
    cast(power(10, -digits) as decimal(20,6)) as step,
    floor(abs(value) / step + 0.5) * step as magnitude,
    coalesce(cast(power(10, -numerator_digits) / 2 as decimal(21,7)), 0) as numerator_slack,
    coalesce(cast(power(10, -denominator_digits) / 2 as decimal(21,7)), 0) as denominator_slack
  from figure
),
-- what a figure of a sum may have been before it was printed; a count that is printed whole is what it is
part as (
  select
    *,
    if(metric_id = part_of, '_T', member) as whole_member,
    metric_id = part_of as is_member,
    case
      when printed = 'about' then value - step
      when printed = 'rounded' and (digits <> 0 or unit = '%') then value - step / 2
      else value
    end as low,
    case
      when printed = 'more_than' then cast(1e15 as decimal(20,0))
      when printed in ('about', 'cut') then value + step
      when digits <> 0 or unit = '%' then value + step / 2
      else value
    end as high
  from stepped
  where part_of is not null and value is not null
),
total as (
  select
    part_of as metric_id,
    entity,
    whole_member as member,
    time_period,
    kind,
    document,
    is_member,
    count(*) as parts,
    sum(value) as value,
    sum(low) as low,
    sum(high) as high
  from part
  group by part_of, entity, whole_member, time_period, kind, document, is_member
),
-- what stands here, in every edition of an index that restates its history
own_value as (
  select
    o.indicator_id as metric_id,
    o.entity,
    o.time_period,
    o.provenance,
    o.obs_value as value
  from gold.observation_series as o
  join reference.indicator as i on i.indicator_id = o.indicator_id
  where o.series = 'main'
    and o.boundaries = '_Z'
    and o.breakdown = 'total'
    and o.obs_value is not null
    and (o.provenance <> 'official' or i.provenance = 'official' and i.sources <> array('published_value'))
  union all
  select
    'wgi-government-effectiveness-rank' as metric_id,
    'KZ' as entity,
    time_period,
    if(synthetic, 'synthetic', 'official') as provenance,
    cast(pct_rank as decimal(38,16)) as value
  from silver.wgi
  where country_code = 'KAZ' and measure = 'ge' and pct_rank is not null
),
own as (
  select
    v.metric_id,
    v.entity,
    v.time_period,
    collect_set(struct(p.authority, v.value, v.provenance)) as candidates
  from own_value as v
  join reference.provenance as p on p.provenance = v.provenance
  group by v.metric_id, v.entity, v.time_period
),
-- what a figure is held against, from its lowest to its highest; of what stands here the first authority, and of the
-- editions of an index the one that comes closest
compared as (
  select
    f.*,
    cast(if(f.unit = '%', 100, 1) as decimal(3,0)) as factor,
    factor * (f.numerator / f.denominator) as share,
    if(f.numerator < 0, -f.denominator_slack, f.denominator_slack) as slack,
    factor * ((f.numerator - f.numerator_slack) / (f.denominator + slack)) as share_low,
    factor * ((f.numerator + f.numerator_slack) / (f.denominator - slack)) as share_high,
    m.parts as members,
    m.value as members_sum,
    m.low as members_low,
    m.high as members_high,
    t.parts,
    t.value as parts_sum,
    t.low as parts_low,
    t.high as parts_high,
    array_min(
      transform(
        o.candidates,
        c -> struct(c.authority, abs(c.value - f.value) as distance, c.value, c.provenance)
      )
    ) as own,
    f.part_of is not null and w.metric_id is null as is_whole_missing
  from stepped as f
  left join total as m
    on m.is_member
    and m.metric_id = f.metric_id
    and m.entity = f.entity
    and m.member = f.member
    and m.time_period = f.time_period
    and m.kind = f.kind
    and m.document = f.document
    and f.source = 'published_figure'
  left join total as t
    on not t.is_member
    and t.metric_id = f.metric_id
    and t.entity = f.entity
    and t.member = f.member
    and t.time_period = f.time_period
    and t.kind = f.kind
    and t.document = f.document
    and f.source = 'published_figure'
  left join own as o
    on o.metric_id = f.metric_id
    and o.entity = f.entity
    and o.time_period = f.time_period
    and f.member = '_T'
    and f.kind in ('published', 'fact')
    and f.value is not null
  left join silver.published_figure as w
    on w.metric_id = f.part_of
    and w.entity = f.entity
    and w.member = if(f.metric_id = f.part_of, '_T', f.member)
    and w.time_period = f.time_period
    and w.kind = f.kind
    and w.document = f.document
),
-- printed: rounded half up away from zero; cut off towards zero; ASSUMPTION: about is within one in the last digit
held as (
  select
    *,
    own.value as own_value,
    case printed when 'rounded' then -step / 2 when 'about' then -step else 0 end as below,
    case printed when 'rounded' then step / 2 when 'more_than' then cast(1e15 as decimal(20,0)) else step end as above,
    transform(
      array(
        struct(cast(share_low as decimal(38,16)) as low, cast(share_high as decimal(38,16)) as high),
        struct(cast(members_low as decimal(38,16)) as low, cast(members_high as decimal(38,16)) as high),
        struct(cast(parts_low as decimal(38,16)) as low, cast(parts_high as decimal(38,16)) as high),
        struct(cast(own_value as decimal(38,16)) as low, cast(own_value as decimal(38,16)) as high)
      ),
      -- a figure below zero is held as if it stood above it
      c -> if(
        coalesce(nullif(value, 0), c.low) < 0,
        struct(-c.high as low, -c.low as high),
        struct(c.low as low, c.high as high)
      )
    ) as claims,
    transform(
      claims,
      c -> c.low < magnitude + above
        and if(printed in ('about', 'more_than'), c.high > magnitude + below, c.high >= magnitude + below)
    ) as agreements
  from compared
)
select
  source,
  series,
  metric_id,
  metric,
  entity,
  member,
  time_period,
  kind,
  document,
  place,
  value,
  unit,
  digits,
  printed,
  part_of,
  numerator,
  numerator_digits,
  denominator,
  denominator_digits,
  note,
  cast(share as decimal(38,16)) as share,
  agreements[0] as share_agrees,
  cast(members as int) as members,
  cast(members_sum as decimal(38,6)) as members_sum,
  agreements[1] as members_agree,
  cast(parts as int) as parts,
  cast(parts_sum as decimal(38,6)) as parts_sum,
  agreements[2] as parts_agree,
  cast(own_value as decimal(38,16)) as own_value,
  own.provenance as own_provenance,
  agreements[3] as own_value_agrees,
  nullif(
    concat_ws(
      ', ',
      if(not agreements[0], 'share differs', null),
      if(not agreements[1], 'members differ', null),
      if(not agreements[2], 'parts differ', null),
      if(not agreements[3], 'own value differs', null),
      if(is_whole_missing, 'whole missing', null)
    ),
    ''
  ) as finding,
  synthetic
from held

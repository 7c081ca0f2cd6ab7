-- One row per submitted row that is sound in itself but names something wrong elsewhere: a territorial code that no unit
-- had at that time, an okrug of another region than the akimat that reports it, an indicator that is not in the
-- catalogue, a published value that nobody can have published, or a delivery that counts in the submission of another period. A row of a submission that a later correction names is no longer listed: its sender has answered, and what
-- the correction leaves out is withdrawn.
with answered as (
  select distinct corrects as submission_id
  from bronze.submission
  where kind = 'correction' and outcome in ('accepted', 'accepted_with_rejections')
),
counted_submission as (
  select s.submission_id, s.source, s.organisation, s.period, s.synthetic
  from silver.submission as s
  left anti join answered as n on n.submission_id = s.submission_id
),
-- a row without a year of its own is of the year of its submission; before the first edition of the classifier it is
-- held against that edition where "from_first" says so
row_with_code as (
  select _submission_id, _row, 'ref_area' as code_column, ref_area as code, 'any' as level, cast(time_period as int) as year, false as from_first
  from bronze.published_value
  where _raw is null
  union all
  select _submission_id, _row, 'region_code', region_code, 'region', null, false
  from bronze.trust_survey
  where _raw is null
  union all
  select _submission_id, _row, 'region_code', region_code, 'region', year(from_utc_timestamp(completed_at, 'Asia/Almaty')), false
  from bronze.service_delivery
  where _raw is null
  union all
  select _submission_id, _row, 'region_code', region_code, 'region', null, false
  from bronze.state_entity
  where _raw is null
  union all
  select _submission_id, _row, 'region_code', region_code, 'region', null, false
  from bronze.regional_gdp
  where _raw is null
  union all
  select _submission_id, _row, 'okrug_code', okrug_code, 'rural_okrug', null, false
  from bronze.okrug_budget
  where _raw is null
  union all
  select _submission_id, _row, 'kato_code', kato_code, if(kato_code = 'KZ', 'any', 'region'), year, true
  from bronze.regional_gdp_per_capita
  where _raw is null
),
code_used as (
  select
    s.source,
    s.submission_id,
    s.organisation,
    r._row,
    r.code_column,
    r.code,
    r.level,
    if(
      r.from_first,
      greatest(make_date(r.year, 12, 31), (select min(effective_on) from reference.area_edition)),
      make_date(coalesce(r.year, cast(s.period as int)), 12, 31)
    ) as used_on
  from row_with_code as r
  join counted_submission as s on s.submission_id = r._submission_id
),
foreign_okrug as (
  select c.source, c.submission_id, c.organisation, c._row, c.code, a.region_code
  from code_used as c
  join reference.area as a
    on a.code = c.code
    and a.level = 'rural_okrug'
    and a.valid_from <= c.used_on
    and (a.valid_to is null or a.valid_to > c.used_on)
  where c.source = 'okrug_budget' and a.region_code <> c.organisation
),
unknown_indicator as (
  select s.source, s.submission_id, v._row, v.indicator_id
  from bronze.published_value as v
  join counted_submission as s on s.submission_id = v._submission_id
  left anti join reference.indicator as i on i.indicator_id = v.indicator_id
  where v._raw is null
),
impossible_value as (
  select
    s.source,
    s.submission_id,
    v._row,
    case
      when s.synthetic then 'published-synthetic'
      when v.series = 'main' and i.provenance <=> 'official' then 'published-elsewhere'
      when v.value < i.lowest or v.value > i.highest then 'value-range'
    end as rule,
    v.indicator_id,
    v.value,
    i.lowest,
    i.highest
  from bronze.published_value as v
  join counted_submission as s on s.submission_id = v._submission_id
  join reference.indicator as i on i.indicator_id = v.indicator_id
  where v._raw is null
)
select
  c.source,
  c.submission_id,
  c._row as row,
  'area-unknown' as rule,
  c.code_column as column,
  c.code as value,
  concat(
    'no ', if(c.level = 'any', 'territorial unit', replace(c.level, '_', ' ')), ' had the code ', c.code,
    ' on ', cast(c.used_on as string), ': correct the code, or send the edition of the classifier that has it'
  ) as message
from code_used as c
left anti join reference.area as a
  on a.code = c.code
  and c.level in ('any', a.level)
  and a.valid_from <= c.used_on
  and (a.valid_to is null or a.valid_to > c.used_on)
union all
select
  u.source,
  u.submission_id,
  u._row as row,
  'indicator-unknown' as rule,
  'indicator_id' as column,
  u.indicator_id as value,
  concat('no indicator ', u.indicator_id, ' in the catalogue: correct the name, or add the indicator') as message
from unknown_indicator as u
union all
select
  f.source,
  f.submission_id,
  f._row as row,
  'area-foreign' as rule,
  'okrug_code' as column,
  f.code as value,
  concat(
    'the okrug ', f.code, ' is in the region ', f.region_code, ', not in that of the sender, ', f.organisation,
    ': leave the row to its own akimat, or correct the code'
  ) as message
from foreign_okrug as f
union all
select
  s.source,
  s.submission_id,
  d._row as row,
  'key-repeated' as rule,
  'delivery_id' as column,
  cast(d.delivery_id as string) as value,
  concat(
    'the delivery ', d.delivery_id, ' also stands in the submission ', d.counted_submission_id,
    ', which was sent later: it counts there alone; leave it out of one of the two'
  ) as message
from silver.repeated_delivery as d
join counted_submission as s on s.submission_id = d._submission_id
union all
select
  source,
  submission_id,
  _row as row,
  rule,
  if(rule = 'value-range', 'value', 'indicator_id') as column,
  if(rule = 'value-range', cast(value as string), indicator_id) as value,
  case rule
    when 'published-synthetic' then
      'a published value cannot be made up: leave it out, or send it in a file that is not synthetic'
    when 'published-elsewhere' then
      concat('the values of ', indicator_id, ' come from a file of their own: leave the row out, or name another series')
    when 'value-range' then
      concat(
        'the value is ',
        if(value < lowest, concat('below ', format_number(lowest, '0.######')), ''),
        if(value > highest, concat('above ', format_number(highest, '0.######')), ''),
        ', which no value of ', indicator_id, ' can be: correct the value or the indicator'
      )
  end as message
from impossible_value
where rule is not null

-- One row per submitted row that is sound in itself but cannot count, and column: it names something that is not there
-- (a territorial code that no unit had at that time, one outside the region of its sender, an organisation, a code of a
-- list, an indicator, an entity, a unit of measure, a row of another source) or an indicator that its sender does not
-- answer for, it is a published value that nobody can have published, or a delivery that counts in the submission of
-- another period. What a row may name stands in the contract of its source. A row that is answered is told to nobody
-- any more: a later correction names its submission, and what the correction leaves out is withdrawn.
with answered as (
  select distinct corrects as submission_id
  from bronze.submission
  left semi join silver.submission using (submission_id)
  where kind = 'correction'
),
counted_submission as (
  select s.submission_id, s.source, s.organisation, s.period, s.synthetic, n.submission_id is not null as answered
  from silver.submission as s
  left join answered as n on n.submission_id = s.submission_id
),
first_edition as (
  select min(effective_on) as effective_on
  from reference.area_edition
),
-- a row without a year of its own is of the year of its submission
named as (
  select
    c.*,
    s.organisation,
    s.answered,
    make_date(coalesce(c.year, try_cast(left(s.period, 4) as int)), 12, 31) as year_end,
    if(c.from_first, greatest(year_end, f.effective_on), year_end) as used_on
  from code_used as c
  join counted_submission as s on s.submission_id = c._submission_id
  cross join first_edition as f
),
named_area as (
  select *
  from named
  where kind = 'area'
),
area_unknown as (
  select n.*
  from named_area as n
  left anti join reference.area as a
    on a.code = n.code
    and (array_contains(n.among, 'any') or array_contains(n.among, a.level))
    and a.valid_from <= n.used_on
    and (a.valid_to is null or a.valid_to > n.used_on)
),
area_foreign as (
  select n.*
  from named_area as n
  join reference.area as a
    on a.code = n.code
    and a.valid_from <= n.used_on
    and (a.valid_to is null or a.valid_to > n.used_on)
  where n.of_sender and a.region_code <> n.organisation
),
-- an akimat is called by the code of its area
organisation as (
  select organisation_id as code, kind, valid_from, valid_to
  from reference.organisation
  union all
  select code, if(level = 'region', 'akimat_region', level) as kind, valid_from, valid_to
  from reference.area
  where level <> 'country'
),
organisation_unknown as (
  select n.*
  from named as n
  left anti join organisation as o
    on o.code = n.code
    and (array_contains(n.among, 'any') or array_contains(n.among, o.kind))
    and coalesce(o.valid_from <= n.used_on, true)
    and coalesce(o.valid_to > n.used_on, true)
  where n.kind = 'organisation'
),
code_list as (
  select breakdown, array_join(array_sort(collect_list(member)), ', ') as members
  from reference.code
  where valid_to is null
  group by breakdown
),
code_unknown as (
  select n.*, l.members
  from named as n
  left join code_list as l on l.breakdown = get(n.among, 0)
  left anti join reference.code as c
    on c.breakdown = get(n.among, 0)
    and c.member = n.code
    and coalesce(c.valid_from <= n.used_on, true)
    and coalesce(c.valid_to > n.used_on, true)
  where n.kind = 'code'
),
indicator_unknown as (
  select n.*
  from named as n
  left anti join reference.indicator as i on i.indicator_id = n.code
  where n.kind = 'indicator'
),
indicator_foreign as (
  select n.*
  from named as n
  join reference.indicator as i on i.indicator_id = n.code
  where n.kind = 'indicator' and n.of_sender and not i.responsible <=> n.organisation
),
entity_unknown as (
  select n.*
  from named as n
  left anti join reference.entity as e on e.entity = n.code
  where n.kind = 'entity'
),
unit_list as (
  select array_join(array_sort(collect_list(unit)), ', ') as units
  from reference.unit
),
unit_unknown as (
  select n.*, l.units
  from named as n
  cross join unit_list as l
  left anti join reference.unit as u on u.unit = n.code
  where n.kind = 'unit'
),
row_unknown as (
  select n.*
  from named as n
  left anti join code_known as k on k.source = get(n.among, 0) and k.column = get(n.among, 1) and k.code = n.code
  where n.kind = 'source'
),
misnamed as (
  select *, 'area-unknown' as rule
  from area_unknown
  union all
  select *, 'area-foreign' as rule
  from area_foreign
  union all
  select *, 'organisation-unknown' as rule
  from organisation_unknown
  union all
  select *, 'indicator-unknown' as rule
  from indicator_unknown
  union all
  select *, 'indicator-foreign' as rule
  from indicator_foreign
  union all
  select *, 'entity-unknown' as rule
  from entity_unknown
  union all
  select *, 'row-unknown' as rule
  from row_unknown
),
impossible_value as (
  select
    s.source,
    s.submission_id,
    s.answered,
    v._row,
    case
      when s.synthetic then 'published-synthetic'
      when v.series = 'main' and i.provenance <=> 'official'
        and not coalesce(i.sources = array(s.source), false)
        then 'published-elsewhere'
      when v.value < i.lowest or v.value > i.highest then 'value-range'
    end as rule,
    v.indicator_id,
    v.value
  from bronze.published_value as v
  join counted_submission as s on s.submission_id = v._submission_id
  join reference.indicator as i on i.indicator_id = v.indicator_id
  where v._raw is null
)
select
  source,
  _submission_id as submission_id,
  _row as row,
  rule,
  column,
  code as value,
  to_json(array(rule, code)) as refusal,
  answered
from misnamed
union all
select
  source,
  _submission_id as submission_id,
  _row as row,
  'code-unknown' as rule,
  column,
  code as value,
  to_json(array('code-unknown', code, coalesce(members, ''))) as refusal,
  answered
from code_unknown
union all
select
  source,
  _submission_id as submission_id,
  _row as row,
  'unit-unknown' as rule,
  column,
  code as value,
  to_json(array('unit-unknown', code, units)) as refusal,
  answered
from unit_unknown
union all
select
  s.source,
  s.submission_id,
  d._row as row,
  'key-repeated' as rule,
  'delivery_id' as column,
  cast(d.delivery_id as string) as value,
  to_json(array('key-repeated', cast(d.delivery_id as string))) as refusal,
  s.answered
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
    when 'published-synthetic' then to_json(array(rule))
    when 'published-elsewhere' then to_json(array(rule, indicator_id))
    when 'value-range' then to_json(array(rule, format_number(value, '0.######')))
  end as refusal,
  answered
from impossible_value
where rule is not null

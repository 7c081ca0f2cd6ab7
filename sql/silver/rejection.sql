-- One row per submitted row that is sound in itself but names something unknown elsewhere: a territorial code
-- that no unit had at that time, or an indicator that is not in the catalogue. A row of a submission that a later
-- correction names is no longer listed: its sender has answered, and what the correction leaves out is withdrawn.
with answered as (
  select distinct corrects as submission_id
  from bronze.submission
  where kind = 'correction' and outcome in ('accepted', 'accepted_with_rejections')
),
code_used as (
  select
    s.source,
    v._submission_id,
    v._row,
    'ref_area' as code_column,
    v.ref_area as code,
    'any' as level,
    make_date(cast(v.time_period as int), 12, 31) as used_on
  from bronze.published_value as v
  join silver.submission as s on s.submission_id = v._submission_id
  where v._raw is null
  union all
  select s.source, t._submission_id, t._row, 'region_code', t.region_code, 'region', make_date(cast(s.period as int), 12, 31)
  from bronze.trust_survey as t
  join silver.submission as s on s.submission_id = t._submission_id
  where t._raw is null
  union all
  select
    s.source,
    d._submission_id,
    d._row,
    'region_code',
    d.region_code,
    'region',
    make_date(year(from_utc_timestamp(d.completed_at, 'Asia/Almaty')), 12, 31)
  from bronze.service_delivery as d
  join silver.submission as s on s.submission_id = d._submission_id
  where d._raw is null
  union all
  select s.source, e._submission_id, e._row, 'region_code', e.region_code, 'region', make_date(cast(s.period as int), 12, 31)
  from bronze.state_entity as e
  join silver.submission as s on s.submission_id = e._submission_id
  where e._raw is null
  union all
  select s.source, g._submission_id, g._row, 'region_code', g.region_code, 'region', make_date(cast(s.period as int), 12, 31)
  from bronze.regional_gdp as g
  join silver.submission as s on s.submission_id = g._submission_id
  where g._raw is null
  union all
  select s.source, b._submission_id, b._row, 'okrug_code', b.okrug_code, 'rural_okrug', make_date(cast(s.period as int), 12, 31)
  from bronze.okrug_budget as b
  join silver.submission as s on s.submission_id = b._submission_id
  where b._raw is null
  union all
  -- a year before the first edition of the classifier is held against that edition
  select
    s.source,
    p._submission_id,
    p._row,
    'kato_code',
    p.kato_code,
    if(p.kato_code = 'KZ', 'any', 'region'),
    greatest(make_date(p.year, 12, 31), (select min(effective_on) from reference.area_edition))
  from bronze.regional_gdp_per_capita as p
  join silver.submission as s on s.submission_id = p._submission_id
  where p._raw is null
),
unknown_indicator as (
  select s.source, v._submission_id, v._row, v.indicator_id
  from bronze.published_value as v
  join silver.submission as s on s.submission_id = v._submission_id
  left anti join reference.indicator as i on i.indicator_id = v.indicator_id
  where v._raw is null
)
select
  c.source,
  c._submission_id as submission_id,
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
left anti join answered as n on n.submission_id = c._submission_id
union all
select
  u.source,
  u._submission_id as submission_id,
  u._row as row,
  'indicator-unknown' as rule,
  'indicator_id' as column,
  u.indicator_id as value,
  concat('no indicator ', u.indicator_id, ' in the catalogue: correct the name, or add the indicator') as message
from unknown_indicator as u
left anti join answered as n on n.submission_id = u._submission_id

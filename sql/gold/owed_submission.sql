-- One row per source, organisation and year that owes a submission by the calendar of its contract, up to the last year
-- of any plan of the catalogue. Regions are those of the year's end; where a row is owed for each area of a level, a
-- region without such areas owes nothing. A body that has to have a plan owes one for a year that none of its plans has
-- gone on to; a body whose plan has targets for a year owes the report on it, or its successor does.
-- ASSUMPTION: so does the successor of a body that ended within the year.
with horizon as (
  select max(last_year) as last_year
  from reference.plan
),
calendar as (
  select
    s.source,
    s.organisation,
    s.reporters,
    s.rows_per,
    s.due_after_months,
    s.is_assessed,
    s.every_months is not null as is_due,
    explode(sequence(
      s.first_year,
      greatest(s.first_year, h.last_year),
      cast(greatest(1, coalesce(s.every_months, 12) div 12) as int)
    )) as year
  from reference.source as s
  cross join horizon as h
  where s.reporters is not null
),
owing_region as (
  select c.source, c.year, a.region_code, count(*) as units
  from calendar as c
  join reference.area as a
    on a.level = coalesce(c.rows_per, 'region')
    and a.valid_from <= make_date(c.year, 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(c.year, 12, 31))
  where c.reporters = 'regions'
  group by c.source, c.year, a.region_code
),
body as (
  select organisation_id as organisation, plans_from, valid_from, valid_to
  from reference.organisation
  where plans_from is not null
  union all
  select code as organisation, 0 as plans_from, valid_from, valid_to
  from reference.area
  where level = 'region'
),
covered_year as (
  select distinct entity, explode(sequence(first_year + 1, last_year)) as year
  from (
    select
      entity,
      min(cast(time_period as int)) as first_year,
      max(cast(time_period as int)) as last_year
    from silver.plan_target
    group by plan_id, entity, version
  )
  where first_year < last_year
),
owing_body as (
  select distinct c.source, c.year, b.organisation
  from calendar as c
  join body as b
    on c.year >= b.plans_from
    and coalesce(b.valid_from <= make_date(c.year, 12, 31), true)
    and coalesce(b.valid_to > make_date(c.year, 12, 31), true)
  left anti join covered_year as p on p.entity = b.organisation and p.year = c.year
  where c.reporters = 'planners'
  union
  select
    c.source,
    c.year,
    if(o.valid_to <= make_date(c.year, 12, 31), coalesce(o.successor, v.entity), v.entity) as organisation
  from calendar as c
  join silver.plan_version as v on v.time_period = cast(c.year as string) and v.in_force
  left join reference.organisation as o on o.organisation_id = v.entity
  where c.reporters = 'plan_owners'
)
select
  c.source,
  coalesce(r.region_code, b.organisation, c.organisation) as organisation,
  coalesce(r.region_code, b.organisation, 'KZ') as entity,
  cast(c.year as string) as period,
  -- the day after the last day on time begins in Almaty
  if(
    c.is_due,
    to_utc_timestamp(cast(add_months(make_date(c.year + 1, 1, 1), c.due_after_months) as timestamp), 'Asia/Almaty'),
    null
  ) as due_at,
  if(c.rows_per is null, null, r.units) as rows_expected,
  c.is_assessed
from calendar as c
left join owing_region as r on r.source = c.source and r.year = c.year
left join owing_body as b on b.source = c.source and b.year = c.year
where c.reporters = 'one' or r.region_code is not null or b.organisation is not null

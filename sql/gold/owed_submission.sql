-- One row per source, organisation and year that owes a submission by the calendar of its contract, up to the last year
-- of any plan. Regions are those of the year's end; where a row is owed for each area of a level, a region without such
-- areas owes nothing.
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
)
select
  c.source,
  coalesce(r.region_code, c.organisation) as organisation,
  coalesce(r.region_code, 'KZ') as entity,
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
where c.reporters = 'one' or r.region_code is not null

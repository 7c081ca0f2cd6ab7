-- One row per source, organisation and year that owes a submission by the calendar of its contract, up to 2030.
-- Regions are those of the year's end; a region without rural okrugs owes no okrug budgets.
with calendar as (
  select
    source,
    organisation,
    reporters,
    due_after_months,
    is_assessed,
    every_months is not null as is_due,
    explode(
      sequence(first_year, greatest(first_year, 2030), cast(greatest(1, coalesce(every_months, 12) div 12) as int))
    ) as year
  from reference.source
),
owing_region as (
  select c.source, c.year, a.region_code, count(*) as units
  from calendar as c
  join reference.area as a
    on a.level = if(c.source = 'okrug_budget', 'rural_okrug', 'region')
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
  if(c.source = 'okrug_budget', r.units, null) as rows_expected,
  c.is_assessed
from calendar as c
left join owing_region as r on r.source = c.source and r.year = c.year
where c.reporters = 'one' or r.region_code is not null

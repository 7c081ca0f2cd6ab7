-- One row per indicator, area and year that anyone has reported on: how many of those who owe its source have sent it.
with owed_source as (
  select i.indicator_id, i.coverage_source as source, s.reporters
  from reference.indicator as i
  join reference.source as s on s.source = i.coverage_source
),
report as (
  select distinct source, period as time_period, organisation
  from silver.submission
),
reported_year as (
  select distinct source, time_period
  from report
  where time_period rlike '^[0-9]{4}$'
),
-- a city without rural okrugs owes no okrug budgets
owing_region as (
  select y.source, y.time_period, a.region_code
  from reported_year as y
  join reference.area as a
    on a.level = if(y.source = 'okrug_budget', 'rural_okrug', 'region')
    and a.valid_from <= make_date(cast(y.time_period as int), 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(cast(y.time_period as int), 12, 31))
  group by y.source, y.time_period, a.region_code
),
reporting_region as (
  select o.source, o.time_period, o.region_code as ref_area, r.organisation is not null as received
  from owing_region as o
  left join report as r
    on r.source = o.source
    and r.time_period = o.time_period
    and r.organisation = o.region_code
),
reporting as (
  select
    'regions' as reporters,
    source,
    if(grouping(ref_area) = 1, 'KZ', ref_area) as ref_area,
    time_period,
    count(*) as reporters_expected,
    count_if(received) as reporters_received
  from reporting_region
  group by grouping sets ((source, time_period), (source, time_period, ref_area))
  union all
  select 'one' as reporters, source, 'KZ' as ref_area, time_period, 1L as reporters_expected, 1L as reporters_received
  from reported_year
)
select
  o.indicator_id,
  r.ref_area,
  r.time_period,
  r.reporters_expected,
  r.reporters_received,
  cast(
    100 * cast(r.reporters_received as decimal(18,4)) / cast(r.reporters_expected as decimal(18,4)) as decimal(38,16)
  ) as coverage
from owed_source as o
join reporting as r on r.source = o.source and r.reporters = o.reporters

-- One row per indicator, area and year that anyone has reported on: how many of those who owe its source have sent it.
with report as (
  select distinct source, period, organisation
  from silver.submission
),
reported_year as (
  select distinct source, period
  from report
),
reporter as (
  select o.source, o.period, o.entity as reporting_area, o.organisation, r.organisation is not null as received
  from gold.owed_submission as o
  join reported_year as y on y.source = o.source and y.period = o.period
  left join report as r
    on r.source = o.source
    and r.period = o.period
    and r.organisation = o.organisation
),
reporting as (
  select
    source,
    period,
    reporting_area,
    grouping(reporting_area) = 1 as of_the_nation,
    count(*) as reporters_expected,
    count_if(received) as reporters_received,
    nullif(array_join(sort_array(collect_list(organisation) filter (where not received)), ', '), '')
      as reporters_missing
  from reporter
  group by grouping sets ((source, period), (source, period, reporting_area))
)
select
  i.indicator_id,
  if(r.of_the_nation, 'KZ', r.reporting_area) as entity,
  r.period as time_period,
  r.reporters_expected,
  r.reporters_received,
  r.reporters_missing,
  cast(
    100 * cast(r.reporters_received as decimal(18,4)) / cast(r.reporters_expected as decimal(18,4)) as decimal(38,16)
  ) as coverage
from reference.indicator as i
join reporting as r on r.source = i.coverage_source
where r.of_the_nation or r.reporting_area <> 'KZ'

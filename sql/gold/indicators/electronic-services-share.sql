-- One row per series, area and year: percent of services that are obtained only electronically.
-- ASSUMPTION: main counts service types (every form of delivery electronic, of all types active at the year's end,
-- without regions); by-deliveries counts deliveries (through portal or mobile, of all), nation and regions.
with basis as (
  select
    'main' as series,
    cast(null as string) as region_code,
    time_period,
    form_electronic and not form_service_centre and not form_paper as electronic,
    synthetic,
    _submission_id,
    _row
  from silver.service_type
  where active_at_year_end
  union all
  select
    'by-deliveries' as series,
    region_code,
    cast(completed_year as string) as time_period,
    channel in ('portal', 'mobile') as electronic,
    synthetic,
    _submission_id,
    _row
  from silver.service_delivery
),
-- a service type has no region
by_region as (
  select
    series,
    region_code,
    time_period,
    count_if(electronic) as electronic,
    count(*) as services,
    bool_or(synthetic) as synthetic
  from basis
  group by series, region_code, time_period
),
by_area as (
  select
    series,
    if(grouping(region_code) = 1, 'KZ', region_code) as ref_area,
    time_period,
    sum(electronic) as electronic,
    sum(services) as services,
    bool_or(synthetic) as synthetic
  from by_region
  group by grouping sets ((series, time_period, region_code), (series, time_period))
)
select
  series,
  ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(electronic as decimal(38,10)) as numerator,
  cast(services as decimal(38,10)) as denominator,
  cast(100 * cast(electronic as decimal(18,4)) / cast(services as decimal(18,4)) as decimal(38,16)) as obs_value,
  'A' as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from by_area
where ref_area is not null

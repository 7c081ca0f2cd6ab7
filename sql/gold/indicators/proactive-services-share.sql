-- One row per year: percent of the deliveries to vulnerable groups that the provider started without an application.
-- ASSUMPTION: membership of a group is as of the day of delivery, as the delivery itself says.
with basis as (
  select
    cast(completed_year as string) as time_period,
    initiator = 'provider' as proactive,
    synthetic,
    _submission_id,
    _row
  from silver.service_delivery
  where recipient_group <> 'general'
),
by_year as (
  select
    time_period,
    count_if(proactive) as proactive,
    count(*) as deliveries,
    bool_or(synthetic) as synthetic
  from basis
  group by time_period
)
select
  'main' as series,
  'KZ' as ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(proactive as decimal(38,10)) as numerator,
  cast(deliveries as decimal(38,10)) as denominator,
  cast(100 * cast(proactive as decimal(18,4)) / cast(deliveries as decimal(18,4)) as decimal(38,16)) as obs_value,
  'A' as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from by_year

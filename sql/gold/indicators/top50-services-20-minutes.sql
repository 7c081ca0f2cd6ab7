-- One row per year: how many of the fifty most wanted services were delivered without a manual step and within
-- 20 minutes. ASSUMPTION: every delivery without a manual step, and a 95th percentile of duration of at most
-- 20 minutes, tested as "at least 95 % take at most 20 minutes"; the series median asks it of half of them.
with basis as (
  select
    t.time_period,
    t.service_code,
    d.duration_minutes <= 20 as in_time,
    d.manual_steps > 0 as by_hand,
    d.synthetic,
    d._submission_id,
    d._row
  from silver.service_delivery as d
  join silver.service_type as t
    on t.service_code = d.service_code
    and t.time_period = cast(d.completed_year as string)
    and t.top50
),
delivered_service as (
  select
    time_period,
    service_code,
    count(*) as deliveries,
    count_if(in_time) as in_time,
    count_if(by_hand) as by_hand,
    bool_or(synthetic) as synthetic
  from basis
  group by time_period, service_code
),
-- a listed service without a delivery counts as listed, never as fulfilled
listed_service as (
  select
    t.time_period,
    coalesce(d.deliveries, 0) as deliveries,
    coalesce(d.by_hand = 0 and 100 * d.in_time >= 95 * d.deliveries, false) as percentile_95_in_time,
    coalesce(d.by_hand = 0 and 100 * d.in_time >= 50 * d.deliveries, false) as median_in_time,
    t.synthetic or coalesce(d.synthetic, false) as synthetic
  from silver.service_type as t
  left join delivered_service as d
    on d.time_period = t.time_period
    and d.service_code = t.service_code
  where t.top50
),
by_year as (
  select
    time_period,
    count(*) as listed,
    count_if(percentile_95_in_time) as percentile_95_in_time,
    count_if(median_in_time) as median_in_time,
    sum(deliveries) as deliveries,
    bool_or(synthetic) as synthetic
  from listed_service
  group by time_period
),
reading as (
  select
    time_period,
    stack(2, 'main', percentile_95_in_time, 'median', median_in_time) as (series, services),
    listed,
    deliveries,
    synthetic
  from by_year
)
select
  series,
  'KZ' as ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(services as decimal(38,10)) as numerator,
  cast(listed as decimal(38,10)) as denominator,
  cast(if(deliveries > 0, services, null) as decimal(38,16)) as obs_value,
  if(deliveries > 0, 'A', 'O') as obs_status,
  deliveries as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from reading

-- One row per series, year, breakdown and member: how many of the fifty most wanted services were delivered without a
-- manual step and within 20 minutes; by the state body that owns them. ASSUMPTION: every delivery without a manual
-- step, and a 95th percentile of duration of at most 20 minutes, tested as "at least 95 % take at most 20 minutes"; the
-- series median asks it of half of them.
-- Its rows are the listed services and counts of silver.delivery_count: the deliveries of that submission with these
-- values.
with basis as (
  select
    time_period,
    service_code,
    owner,
    cast(null as boolean) as in_time,
    cast(null as boolean) as by_hand,
    0 as deliveries,
    1 as submitted_rows,
    synthetic,
    _submission_id
  from silver.service_type
  where top50
  union all
  select
    d.time_period,
    d.service_code,
    cast(null as string) as owner,
    d.in_time,
    d.by_hand,
    d.deliveries,
    d.deliveries as submitted_rows,
    d.synthetic,
    d._submission_id
  from silver.delivery_count as d
  left semi join silver.service_type as t
    on t.top50
    and t.service_code = d.service_code
    and t.time_period = d.time_period
  where d.tabulation = 'service'
),
service as (
  select
    time_period,
    service_code,
    max(owner) as owner,
    sum(deliveries) as deliveries,
    sum(if(in_time, deliveries, 0)) as in_time,
    sum(if(by_hand, deliveries, 0)) as by_hand,
    bool_or(synthetic) as synthetic
  from basis
  group by time_period, service_code
),
-- a listed service without a delivery counts as listed, never as fulfilled
judged as (
  select
    *,
    deliveries > 0 and by_hand = 0 and 100 * in_time >= 95 * deliveries as percentile_95_in_time,
    deliveries > 0 and by_hand = 0 and 100 * in_time >= 50 * deliveries as median_in_time
  from service
),
by_year as (
  select
    time_period,
    if(grouping(owner) = 1, 'total', 'owner') as breakdown,
    if(grouping(owner) = 1, '_T', owner) as member,
    count(*) as listed,
    count_if(percentile_95_in_time) as percentile_95_in_time,
    count_if(median_in_time) as median_in_time,
    sum(deliveries) as deliveries,
    bool_or(synthetic) as synthetic
  from judged
  group by grouping sets ((time_period), (time_period, owner))
),
reading as (
  select
    *,
    stack(2, 'main', percentile_95_in_time, 'median', median_in_time) as (series, services)
  from by_year
)
select
  series,
  'KZ' as entity,
  time_period,
  breakdown,
  member,
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

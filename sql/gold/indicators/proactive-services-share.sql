-- One row per boundaries, area, year, breakdown and member: percent of the deliveries to vulnerable groups that the
-- provider started without an application; by region, group of recipients and channel.
-- ASSUMPTION: membership of a group is as of the day of delivery, as the delivery itself says.
-- Its rows are counts of silver.delivery_count: the deliveries of that submission with these values.
with basis as (
  select
    region_code,
    time_period,
    recipient_group,
    channel,
    initiator = 'provider' as proactive,
    deliveries,
    deliveries as submitted_rows,
    synthetic,
    _submission_id
  from silver.delivery_count
  where tabulation = 'recipient' and recipient_group <> 'general'
),
broken_down as (
  select
    * except (proactive),
    stack(3, 'total', '_T', 'recipient_group', recipient_group, 'channel', channel) as (breakdown, member),
    if(proactive, deliveries, 0) as proactive
  from basis
),
-- in the boundaries of the year, and as a whole in today's, where _X is what no region of today can be given
located as (
  select '_Z' as boundaries, region_code, time_period, breakdown, member, proactive, deliveries, synthetic
  from broken_down
  union all
  select
    t.boundaries_of,
    coalesce(t.region_code_today, '_X'),
    b.time_period,
    b.breakdown,
    b.member,
    b.proactive,
    b.deliveries,
    b.synthetic
  from broken_down as b
  join reference.area_today as t
    on t.code = b.region_code
    and t.valid_from <= make_date(cast(b.time_period as int), 12, 31)
    and (t.valid_to is null or t.valid_to > make_date(cast(b.time_period as int), 12, 31))
  where b.breakdown = 'total'
),
by_area as (
  select
    boundaries,
    if(grouping(region_code) = 1, 'KZ', region_code) as entity,
    time_period,
    breakdown,
    member,
    sum(proactive) as proactive,
    sum(deliveries) as deliveries,
    bool_or(synthetic) as synthetic
  from located
  group by grouping sets (
    (boundaries, time_period, breakdown, member),
    (boundaries, time_period, breakdown, member, region_code)
  )
)
select
  'main' as series,
  '_Z' as edition,
  boundaries,
  entity,
  time_period,
  breakdown,
  member,
  cast(proactive as decimal(38,10)) as numerator,
  cast(deliveries as decimal(38,10)) as denominator,
  cast(100 * cast(proactive as decimal(18,4)) / cast(deliveries as decimal(18,4)) as decimal(38,16)) as obs_value,
  'A' as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from by_area
where entity is not null

-- One row per series, boundaries, area, year, breakdown and member: percent of services that are obtained only
-- electronically.
-- ASSUMPTION: main counts service types (every form of delivery electronic, of all types active at the year's end,
-- without regions; by owner, and for the fifty most wanted apart); by-deliveries counts deliveries (through portal or
-- mobile, of all; by region, and not by group of recipients: the vulnerable ones' would be what they had through portal
-- and mobile together, which proactive-services-share may have to suppress).
-- The rows of by-deliveries are counts of silver.delivery_count: the deliveries of that submission with these values.
with basis as (
  select
    'main' as series,
    cast(null as string) as region_code,
    time_period,
    owner,
    top50,
    form_electronic and not form_service_centre and not form_paper as electronic,
    1 as services,
    1 as submitted_rows,
    synthetic,
    _submission_id
  from silver.service_type
  where active_at_year_end
  union all
  select
    'by-deliveries' as series,
    region_code,
    time_period,
    cast(null as string) as owner,
    cast(null as boolean) as top50,
    channel in ('portal', 'mobile') as electronic,
    deliveries as services,
    deliveries as submitted_rows,
    synthetic,
    _submission_id
  from silver.delivery_count
  where tabulation = 'recipient'
),
counted as (
  select
    series,
    region_code,
    time_period,
    owner,
    top50,
    sum(if(electronic, services, 0)) as electronic,
    sum(services) as services,
    bool_or(synthetic) as synthetic
  from basis
  group by series, region_code, time_period, owner, top50
),
broken_down as (
  select
    *,
    stack(
      3,
      'total', '_T',
      'owner', owner,
      'top50', if(top50, 'listed', 'other')
    ) as (breakdown, member)
  from counted
),
-- in the boundaries of the year, and as a whole in today's, where _X is what no region of today can be given
located as (
  select series, '_Z' as boundaries, region_code, time_period, breakdown, member, electronic, services, synthetic
  from broken_down
  where (breakdown in ('owner', 'top50')) = (series = 'main') or breakdown = 'total'
  union all
  select
    b.series,
    t.boundaries_of,
    coalesce(t.region_code_today, '_X'),
    b.time_period,
    b.breakdown,
    b.member,
    b.electronic,
    b.services,
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
    series,
    boundaries,
    if(grouping(region_code) = 1, 'KZ', region_code) as entity,
    time_period,
    breakdown,
    member,
    sum(electronic) as electronic,
    sum(services) as services,
    bool_or(synthetic) as synthetic
  from located
  group by grouping sets (
    (series, boundaries, time_period, breakdown, member),
    (series, boundaries, time_period, breakdown, member, region_code)
  )
)
select
  series,
  '_Z' as edition,
  boundaries,
  entity,
  time_period,
  breakdown,
  member,
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
where entity is not null

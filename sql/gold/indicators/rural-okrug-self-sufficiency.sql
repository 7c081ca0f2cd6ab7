-- One row per series, boundaries, area and year: own revenue of rural okrugs in percent of their total revenue, for the
-- nation, regions, districts and okrugs.
-- Own revenue is tax, non-tax and sale of fixed capital. ASSUMPTION: main is a ratio of sums. Beside it, expenditure
-- divides by expenditure, and mean-of-ratios is the plain mean of the okrugs' own percentages. An okrug has a place in
-- the boundaries of the year and one in today's.
with basis as (
  select
    b.okrug_code,
    b.district_code,
    b.region_code,
    t.boundaries_of as boundaries_today,
    t.district_code_today,
    t.region_code_today,
    b.time_period,
    b.tax + b.non_tax + b.sale_of_fixed_capital as own_revenue,
    b.total_revenue,
    b.expenditure,
    cast(b.tax + b.non_tax + b.sale_of_fixed_capital as decimal(18,1)) / nullif(b.total_revenue, 0) as own_share,
    b.synthetic,
    b._submission_id,
    b._row
  from silver.okrug_budget as b
  left join reference.area_today as t
    on t.code = b.okrug_code
    and t.valid_from <= make_date(cast(b.time_period as int), 12, 31)
    and (t.valid_to is null or t.valid_to > make_date(cast(b.time_period as int), 12, 31))
),
-- okrugs of the same districts as one: larger areas are added up from those
by_district as (
  select
    district_code,
    region_code,
    boundaries_today,
    district_code_today,
    region_code_today,
    time_period,
    sum(own_revenue) as own_revenue,
    sum(total_revenue) as total_revenue,
    sum(expenditure) as expenditure,
    sum(own_share) as sum_of_shares,
    count(own_share) as shares,
    count(*) as okrugs,
    bool_or(synthetic) as synthetic
  from basis
  group by time_period, district_code, region_code, boundaries_today, district_code_today, region_code_today
),
-- every area that they count in; _X is what no region of today can be given
counted as (
  select
    *,
    stack(
      6,
      '_Z', district_code,
      '_Z', region_code,
      '_Z', 'KZ',
      boundaries_today, district_code_today,
      boundaries_today, coalesce(region_code_today, '_X'),
      boundaries_today, 'KZ'
    ) as (boundaries, entity)
  from by_district
),
by_area as (
  select
    boundaries,
    entity,
    time_period,
    boundaries = '_Z' as is_read_otherwise,
    cast(sum(own_revenue) as decimal(18,4)) as own_revenue,
    cast(sum(total_revenue) as decimal(18,4)) as total_revenue,
    cast(sum(expenditure) as decimal(18,4)) as expenditure,
    cast(sum(sum_of_shares) as decimal(26,20)) as sum_of_shares,
    sum(shares) as shares,
    sum(okrugs) as okrugs,
    bool_or(synthetic) as synthetic
  from counted
  where boundaries is not null and entity is not null
  group by boundaries, entity, time_period
),
reading as (
  select
    boundaries,
    entity,
    time_period,
    synthetic,
    stack(
      3,
      'main',
      own_revenue, total_revenue, 100 * own_revenue / nullif(total_revenue, 0), okrugs,
      if(is_read_otherwise, 'expenditure', null),
      own_revenue, expenditure, if(is_read_otherwise, 100 * own_revenue / nullif(expenditure, 0), null), okrugs,
      if(is_read_otherwise, 'mean-of-ratios', null),
      null, null, if(is_read_otherwise, cast(100 * sum_of_shares / nullif(shares, 0) as decimal(38,16)), null), shares
    ) as (series, numerator, denominator, percent, okrugs)
  from by_area
  union all
  -- an okrug has one budget a year: nothing is added up
  select
    '_Z',
    okrug_code,
    time_period,
    synthetic,
    'main',
    cast(own_revenue as decimal(18,4)),
    cast(total_revenue as decimal(18,4)),
    100 * cast(own_revenue as decimal(18,4)) / nullif(cast(total_revenue as decimal(18,4)), 0),
    1
  from basis
)
select
  series,
  '_Z' as edition,
  boundaries,
  entity,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(numerator as decimal(38,10)) as numerator,
  cast(denominator as decimal(38,10)) as denominator,
  cast(percent as decimal(38,16)) as obs_value,
  if(percent is null, 'O', 'A') as obs_status,
  okrugs as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from reading
where series is not null

-- One row per series, area and year: own revenue of rural okrugs in percent of their total revenue, nation and regions.
-- Own revenue is tax, non-tax and sale of fixed capital. ASSUMPTION: main is a ratio of sums. Beside it, expenditure
-- divides by expenditure, and mean-of-ratios is the plain mean of the okrugs' own percentages.
-- The list of own taxes is shorter from 2026 on: a break (B).
with basis as (
  select
    region_code,
    time_period,
    tax + non_tax + sale_of_fixed_capital as own_revenue,
    total_revenue,
    expenditure,
    synthetic,
    _submission_id,
    _row
  from silver.okrug_budget
),
okrug as (
  select
    region_code,
    time_period,
    own_revenue,
    total_revenue,
    expenditure,
    cast(own_revenue as decimal(18,1)) / nullif(total_revenue, 0) as own_share,
    synthetic
  from basis
),
by_area as (
  select
    if(grouping(region_code) = 1, 'KZ', region_code) as ref_area,
    time_period,
    cast(sum(own_revenue) as decimal(18,4)) as own_revenue,
    cast(sum(total_revenue) as decimal(18,4)) as total_revenue,
    cast(sum(expenditure) as decimal(18,4)) as expenditure,
    cast(sum(own_share) as decimal(26,20)) as sum_of_shares,
    count(own_share) as shares,
    count(*) as okrugs,
    bool_or(synthetic) as synthetic
  from okrug
  group by grouping sets ((time_period), (time_period, region_code))
),
reading as (
  select
    ref_area,
    time_period,
    synthetic,
    stack(
      3,
      'main', own_revenue, total_revenue, 100 * own_revenue / nullif(total_revenue, 0), okrugs,
      'expenditure', own_revenue, expenditure, 100 * own_revenue / nullif(expenditure, 0), okrugs,
      'mean-of-ratios', null, null, cast(100 * sum_of_shares / nullif(shares, 0) as decimal(38,16)), shares
    ) as (series, numerator, denominator, percent, okrugs)
  from by_area
)
select
  series,
  ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(numerator as decimal(38,10)) as numerator,
  cast(denominator as decimal(38,10)) as denominator,
  cast(percent as decimal(38,16)) as obs_value,
  case when percent is null then 'O' when time_period = '2026' then 'B' else 'A' end as obs_status,
  okrugs as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from reading

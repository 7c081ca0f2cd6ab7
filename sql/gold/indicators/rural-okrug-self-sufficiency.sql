-- One row per series, area and year: own revenue of rural okrugs in percent of their total revenue, for the nation,
-- regions, districts and okrugs.
-- Own revenue is tax, non-tax and sale of fixed capital. ASSUMPTION: main is a ratio of sums. Beside it, expenditure
-- divides by expenditure, and mean-of-ratios is the plain mean of the okrugs' own percentages.
with basis as (
  select
    okrug_code,
    district_code,
    region_code,
    time_period,
    tax + non_tax + sale_of_fixed_capital as own_revenue,
    total_revenue,
    expenditure,
    cast(tax + non_tax + sale_of_fixed_capital as decimal(18,1)) / nullif(total_revenue, 0) as own_share,
    synthetic,
    _submission_id,
    _row
  from silver.okrug_budget
),
-- every area that an okrug counts in: in the boundaries of the year, and in today's, where _X is what no region of
-- today can be given
counted as (
  select
    stack(
      7,
      'main', 'KZ', false,
      'main', b.region_code, false,
      'main', b.district_code, false,
      'main', b.okrug_code, true,
      concat('boundaries-', t.boundaries_of), 'KZ', false,
      concat('boundaries-', t.boundaries_of), coalesce(t.region_code_today, '_X'), false,
      concat('boundaries-', t.boundaries_of), t.district_code_today, false
    ) as (boundaries, ref_area, is_okrug),
    b.time_period,
    b.own_revenue,
    b.total_revenue,
    b.expenditure,
    b.own_share,
    b.synthetic
  from basis as b
  left join reference.area_today as t
    on t.code = b.okrug_code
    and t.valid_from <= make_date(cast(b.time_period as int), 12, 31)
    and (t.valid_to is null or t.valid_to > make_date(cast(b.time_period as int), 12, 31))
),
by_area as (
  select
    boundaries,
    ref_area,
    is_okrug,
    time_period,
    cast(sum(own_revenue) as decimal(18,4)) as own_revenue,
    cast(sum(total_revenue) as decimal(18,4)) as total_revenue,
    cast(sum(expenditure) as decimal(18,4)) as expenditure,
    cast(sum(own_share) as decimal(26,20)) as sum_of_shares,
    count(own_share) as shares,
    count(*) as okrugs,
    bool_or(synthetic) as synthetic
  from counted
  where boundaries is not null and ref_area is not null
  group by boundaries, ref_area, is_okrug, time_period
),
reading as (
  select
    boundaries,
    ref_area,
    is_okrug,
    time_period,
    synthetic,
    stack(
      3,
      'main', own_revenue, total_revenue, 100 * own_revenue / nullif(total_revenue, 0), okrugs,
      'expenditure', own_revenue, expenditure, 100 * own_revenue / nullif(expenditure, 0), okrugs,
      'mean-of-ratios', null, null, cast(100 * sum_of_shares / nullif(shares, 0) as decimal(38,16)), shares
    ) as (reading, numerator, denominator, percent, okrugs)
  from by_area
)
select
  if(reading = 'main', boundaries, reading) as series,
  ref_area,
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
where reading = 'main' or (not is_okrug and boundaries = 'main')

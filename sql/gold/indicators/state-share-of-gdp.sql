-- One row per area and year: gross value added of state and quasi-state entities in percent of GDP, for a region of
-- its gross regional product. ASSUMPTION: both in current prices of the full year.
with basis as (
  select
    region_code as ref_area,
    time_period,
    gross_value_added_mln_kzt as state_value_added,
    cast(null as decimal(20,1)) as product,
    synthetic,
    _submission_id,
    _row
  from silver.state_entity
  union all
  select region_code, time_period, null, gross_regional_product_mln_kzt, synthetic, _submission_id, _row
  from silver.regional_gdp
  union all
  select 'KZ', time_period, null, gdp_mln_kzt, synthetic, _submission_id, _row
  from silver.gdp
),
-- value added is summed over the regions; the product of the nation is GDP itself, not the sum of the regions
by_area as (
  select
    if(grouping(ref_area) = 1, 'KZ', ref_area) as ref_area,
    time_period,
    sum(state_value_added) as state_value_added,
    if(grouping(ref_area) = 1, sum(product) filter (where ref_area = 'KZ'), sum(product)) as product,
    bool_or(synthetic) as synthetic
  from basis
  group by grouping sets ((time_period), (time_period, ref_area))
),
rated as (
  select
    ref_area,
    time_period,
    cast(state_value_added as decimal(18,4)) as state_value_added,
    cast(nullif(product, 0) as decimal(18,4)) as product,
    synthetic
  from by_area
  where state_value_added is not null
)
select
  'main' as series,
  ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(state_value_added as decimal(38,10)) as numerator,
  cast(product as decimal(38,10)) as denominator,
  cast(100 * state_value_added / product as decimal(38,16)) as obs_value,
  if(product is null, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from rated

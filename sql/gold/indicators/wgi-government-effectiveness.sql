-- One row per edition and year: estimate of Government Effectiveness with its standard error and 90 % interval.
-- The newest edition is the main series: each edition restates history, so editions never mix.
with basis as (
  select
    edition,
    edition = max(edition) over () as newest,
    time_period,
    estimate,
    std_error,
    synthetic,
    _submission_id,
    _row
  from silver.wgi
  where country_code = 'KAZ' and measure = 'ge'
)
select
  'main' as series,
  if(newest, '_Z', edition) as edition,
  '_Z' as boundaries,
  'KZ' as entity,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(null as decimal(38,10)) as numerator,
  cast(null as decimal(38,10)) as denominator,
  cast(estimate as decimal(38,16)) as obs_value,
  if(estimate is null, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(std_error as double) as standard_error,
  cast(estimate - 1.64 * std_error as double) as ci_low,
  cast(estimate + 1.64 * std_error as double) as ci_high,
  synthetic
from basis

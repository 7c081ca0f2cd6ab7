-- One row per edition and year: percentile rank of Kazakhstan in Voice and Accountability with its 90 % interval,
-- all three as published. The newest edition is the main series: each edition restates history, so editions never mix.
with basis as (
  select
    edition,
    edition = max(edition) over () as newest,
    time_period,
    pct_rank,
    pct_rank_lower90,
    pct_rank_upper90,
    synthetic,
    _submission_id,
    _row
  from silver.wgi
  where country_code = 'KAZ' and measure = 'va'
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
  cast(pct_rank as decimal(38,16)) as obs_value,
  if(pct_rank is null, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(pct_rank_lower90 as double) as ci_low,
  cast(pct_rank_upper90 as double) as ci_high,
  synthetic
from basis

-- One row per indicator, series, area and year as its owner published it, in the columns of gold.observation_series.
select
  indicator_id,
  series,
  '_Z' as edition,
  '_Z' as boundaries,
  entity,
  time_period,
  'total' as breakdown,
  '_T' as member,
  'official' as provenance,
  cast(null as decimal(38,10)) as numerator,
  cast(null as decimal(38,10)) as denominator,
  cast(value as decimal(38,16)) as obs_value,
  'A' as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  cast(null as int) as ci_level
from silver.published_value

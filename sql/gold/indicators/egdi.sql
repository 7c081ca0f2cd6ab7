-- One row per survey year: E-Government Development Index of Kazakhstan as the UN published it.
with basis as (
  select
    time_period,
    egdi,
    synthetic,
    _submission_id,
    _row
  from silver.egdi
  where country_code = 'KAZ'
)
select
  'main' as series,
  'KZ' as ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(null as decimal(38,10)) as numerator,
  cast(null as decimal(38,10)) as denominator,
  cast(egdi as decimal(38,16)) as obs_value,
  if(egdi is null, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from basis

-- One row per survey year and component: E-Government Development Index of Kazakhstan as the UN published it, and the
-- three components whose mean it is.
with basis as (
  select
    time_period,
    egdi,
    osi,
    tii,
    hci,
    synthetic,
    _submission_id,
    _row
  from silver.egdi
  where country_code = 'KAZ'
),
broken_down as (
  select
    time_period,
    stack(
      4,
      'total', '_T', egdi,
      'component', 'OSI', osi,
      'component', 'TII', tii,
      'component', 'HCI', hci
    ) as (breakdown, member, index),
    synthetic
  from basis
)
select
  'main' as series,
  'KZ' as entity,
  time_period,
  breakdown,
  member,
  cast(null as decimal(38,10)) as numerator,
  cast(null as decimal(38,10)) as denominator,
  cast(index as decimal(38,16)) as obs_value,
  if(index is null, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from broken_down

-- One row per year: paid over owed.
with basis as (
  select
    time_period,
    owed,
    paid,
    _submission_id
  from silver.wage
)
select
  'main' as series,
  'KZ' as entity,
  time_period,
  'total' as breakdown,
  '_T' as member,
  date'2020-01-01' + array(paid) as numerator,
  cast(sum(owed) as decimal(38,10)) as denominator,
  cast(sum(paid) as string) as obs_value,
  'A' as obs_status,
  count(*) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  false as synthetic
from basis
group by time_period

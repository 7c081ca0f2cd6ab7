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
  cast(sum(paid) as decimal(38,10)) as numerator,
  cast(sum(owed) as decimal(38,10)) as denominator,
  cast(100 * sum(paid) / sum(owed) as decimal(38,16)) as obs_value,
  'A' as obs_status,
  count(*) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  false as synthetic
from basis
group by time_period

-- One row per year: paid over owed.
with basis as (
  select
    time_period,
    owed,
    paid,
    _submission_id
  from silver.wage
),
reading as (
  select
    time_period,
    owed,
    paid,
    stack(
      3,
      'main', 'total', '_T',
      'by-workers', 'recipients', 'w',
      'by-worker', 'recipient', 'w'
    ) as (series, breakdown, member)
  from basis
  union all
  select
    time_period,
    owed,
    paid,
    if(paid > owed, 'over', concat(time_period, '-known-by-data-alone')) as series,
    case when paid = 0 then 'total' else 'colour' end as breakdown,
    'main' as member
  from basis
)
select
  series,
  'KZ' as entity,
  time_period,
  breakdown,
  member,
  cast(sum(paid) as decimal(38,10)) as numerator,
  cast(sum(owed) as decimal(38,10)) as denominator,
  cast(100 * sum(paid) / sum(owed) as decimal(38,16)) as obs_value,
  'A' as obs_status,
  count(*) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  false as synthetic
from reading
group by series, time_period, breakdown, member

-- One row per series, year, breakdown and member: gross domestic product in billion tenge; the halves are made up.
WITH Basis AS (
  select time_period, gdp_mln_kzt, synthetic, _submission_id, _row
  from silver.gdp
),
reading as (
  select
    time_period,
    synthetic,
    stack(
      4,
      'main', 'total', '_T', 100,
      'main', 'half_of_year', 'first_half', 45,
      'main', 'half_of_year', 'second_half', 55,
      'as-first-sent', 'total', '_T', 99
    ) as (series, breakdown, member, percent),
    gdp_mln_kzt
  from basis
)
select
  series,
  'KZ' as entity,
  time_period,
  breakdown,
  member,
  cast(null as decimal(38,10)) as numerator,
  cast(null as decimal(38,10)) as denominator,
  cast(gdp_mln_kzt * percent / 100000 as decimal(38,16)) as obs_value,
  'A' as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from reading

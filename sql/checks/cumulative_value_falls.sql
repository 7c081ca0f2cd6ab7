-- A value that adds up from the start of the year is smaller than that of the months before: ask the sender whether it
-- was sent for the quarter alone, or corrected in one of the two.
-- severity: warning
with sent as (
  select
    'gdp' as source,
    'KZ' as unit,
    year,
    period_cumulative,
    gdp_mln_kzt as amount,
    _organisation,
    _sent_at,
    _submission_id
  from current.gdp
  union all
  select 'gdp_cumulative', 'KZ', year, period_cumulative, gdp_mln_kzt, _organisation, _sent_at, _submission_id
  from current.gdp_cumulative
  union all
  select
    'regional_gdp_per_capita',
    concat(kato_code, ' ', unit),
    year,
    period_cumulative,
    value,
    _organisation,
    _sent_at,
    _submission_id
  from current.regional_gdp_per_capita
),
counted as (
  select
    *,
    _organisation as organisation,
    array_position(array('Q1', 'H1', '9M', 'FY'), period_cumulative) as part
  from sent
  qualify row_number() over (
    partition by source, unit, year, period_cumulative
    order by _sent_at desc, _submission_id desc
  ) = 1
),
compared as (
  select
    *,
    lag(period_cumulative) over parts_of_year as period_before,
    lag(amount) over parts_of_year as amount_before
  from counted
  window parts_of_year as (partition by source, unit, year order by part)
)
select source, organisation, unit, year, period_before, amount_before, period_cumulative, amount
from compared
where amount < amount_before

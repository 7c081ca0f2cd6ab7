-- A value that adds up from the start of the year is smaller than that of the months before: ask the sender whether it
-- was sent for the quarter alone, or corrected in one of the two.
-- severity: warning
with sent as (
  select 'gdp' as source, 'KZ' as unit, year, period_cumulative, gdp_mln_kzt as amount, _submission_id
  from bronze.gdp
  where _raw is null
  union all
  select 'gdp_cumulative', 'KZ', year, period_cumulative, gdp_mln_kzt, _submission_id
  from bronze.gdp_cumulative
  where _raw is null
  union all
  select 'regional_gdp_per_capita', concat(kato_code, ' ', unit), year, period_cumulative, value, _submission_id
  from bronze.regional_gdp_per_capita
  where _raw is null
),
counted as (
  select
    t.source,
    s.organisation,
    t.unit,
    t.year,
    array_position(array('Q1', 'H1', '9M', 'FY'), t.period_cumulative) as part,
    t.period_cumulative,
    t.amount
  from sent as t
  join silver.submission as s on s.submission_id = t._submission_id
  qualify row_number() over (
    partition by t.source, t.unit, t.year, t.period_cumulative
    order by s.sent_at desc, s.submission_id desc
  ) = 1
),
compared as (
  select
    source,
    organisation,
    unit,
    year,
    period_cumulative,
    amount,
    lag(period_cumulative) over parts_of_year as period_before,
    lag(amount) over parts_of_year as amount_before
  from counted
  window parts_of_year as (partition by source, unit, year order by part)
)
select source, organisation, unit, year, period_before, amount_before, period_cumulative, amount
from compared
where amount < amount_before

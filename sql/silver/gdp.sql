-- One row per year: gross domestic product of the full year. The other periods sent are cumulative and must not be
-- summed.
with sent as (
  select year, period_cumulative, gdp_mln_kzt, _sent_at, _synthetic, _submission_id, _row
  from current.gdp
  union all
  select year, period_cumulative, gdp_mln_kzt, _sent_at, _synthetic, _submission_id, _row
  from current.gdp_cumulative
)
select
  cast(year as string) as time_period,
  gdp_mln_kzt,
  _synthetic as synthetic,
  _submission_id,
  _row
from sent
where period_cumulative = 'FY'
qualify row_number() over (partition by year order by _sent_at desc, _submission_id desc) = 1

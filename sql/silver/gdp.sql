-- One row per year: gross domestic product of the full year. The other periods sent are cumulative and must not be
-- summed.
with sent as (
  select year, period_cumulative, gdp_mln_kzt, _submission_id, _row
  from bronze.gdp
  where _raw is null
  union all
  select year, period_cumulative, gdp_mln_kzt, _submission_id, _row
  from bronze.gdp_cumulative
  where _raw is null
)
select
  cast(g.year as string) as time_period,
  g.gdp_mln_kzt,
  s.synthetic,
  g._submission_id,
  g._row
from sent as g
join silver.submission as s on s.submission_id = g._submission_id
where g.period_cumulative = 'FY'
qualify row_number() over (
  partition by g.year
  order by s.sent_at desc, s.submission_id desc
) = 1

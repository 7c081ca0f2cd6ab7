-- One row per year: gross domestic product of the full year. The other periods sent are cumulative and must not be summed.
select
  cast(g.year as string) as time_period,
  g.gdp_mln_kzt,
  s.synthetic,
  g._submission_id,
  g._row
from bronze.gdp as g
join silver.submission as s on s.submission_id = g._submission_id
where size(g._errors) = 0 and g.period_cumulative = 'FY'
qualify row_number() over (
  partition by g.year
  order by s.sent_at desc, s.submission_id desc
) = 1

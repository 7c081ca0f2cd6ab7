-- One row per area, year and unit: gross regional product per capita of the full year. The other periods sent are
-- cumulative.
select
  kato_code as entity,
  cast(year as string) as time_period,
  unit,
  value,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.regional_gdp_per_capita
where period_cumulative = 'FY'
qualify row_number() over (partition by kato_code, year, unit order by _sent_at desc, _submission_id desc) = 1

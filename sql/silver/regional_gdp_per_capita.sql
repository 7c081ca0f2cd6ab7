-- One row per area, year and unit: gross regional product per capita of the full year. The other periods sent are
-- cumulative. A year before the first edition of the classifier is held against that edition.
with first_edition as (
  select min(effective_on) as effective_on
  from reference.area_edition
)
select
  g.kato_code as entity,
  cast(g.year as string) as time_period,
  g.unit,
  g.value,
  s.synthetic,
  g._submission_id,
  g._row
from bronze.regional_gdp_per_capita as g
join silver.submission as s on s.submission_id = g._submission_id
cross join first_edition as f
join reference.area as a
  on a.code = g.kato_code
  and a.level in ('country', 'region')
  and a.valid_from <= greatest(make_date(g.year, 12, 31), f.effective_on)
  and (a.valid_to is null or a.valid_to > greatest(make_date(g.year, 12, 31), f.effective_on))
where g._raw is null and g.period_cumulative = 'FY'
qualify row_number() over (
  partition by g.kato_code, g.year, g.unit
  order by s.sent_at desc, s.submission_id desc
) = 1

-- One row per country and survey year of the UN E-Government Development Index: the forms in which it comes, united.
with sent as (
  select country_code, survey_year, rank, egdi, epi, osi, hci, tii, _submission_id, _row
  from bronze.egdi
  where _raw is null
  union all
  select country_code, survey_year, cast(rank as int), egdi, epi, osi, hci, tii, _submission_id, _row
  from bronze.egdi_countries
  where _raw is null
)
select
  e.country_code,
  cast(e.survey_year as string) as time_period,
  e.rank,
  e.egdi,
  e.epi,
  e.osi,
  e.hci,
  e.tii,
  s.synthetic,
  e._submission_id,
  e._row
from sent as e
join silver.submission as s on s.submission_id = e._submission_id
qualify row_number() over (
  partition by e.country_code, e.survey_year
  order by s.sent_at desc, s.submission_id desc
) = 1

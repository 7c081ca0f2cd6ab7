-- One row per country and survey year of the UN E-Government Development Index.
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
from bronze.egdi as e
join silver.submission as s on s.submission_id = e._submission_id
where size(e._errors) = 0
qualify row_number() over (
  partition by e.country_code, e.survey_year
  order by s.sent_at desc, s.submission_id desc
) = 1

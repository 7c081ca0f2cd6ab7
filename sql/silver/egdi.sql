-- One row per country and survey year of the UN E-Government Development Index: the forms in which it comes, united.
with sent as (
  select country_code, survey_year, rank, egdi, epi, osi, hci, tii, _sent_at, _synthetic, _submission_id, _row
  from current.egdi
  union all
  select
    country_code, survey_year, cast(rank as int), egdi, epi, osi, hci, tii, _sent_at, _synthetic, _submission_id, _row
  from current.egdi_countries
)
select
  country_code,
  cast(survey_year as string) as time_period,
  rank,
  egdi,
  epi,
  osi,
  hci,
  tii,
  _synthetic as synthetic,
  _submission_id,
  _row
from sent
qualify row_number() over (
  partition by country_code, survey_year
  order by _sent_at desc, _submission_id desc
) = 1

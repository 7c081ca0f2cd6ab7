-- One row per respondent and year of the survey of trust.
select
  s.period as time_period,
  t.respondent_id,
  t.region_code,
  t.urbanisation,
  t.cluster_id,
  t.weight,
  t.sex,
  t.age_group,
  t.answer,
  s.synthetic,
  t._submission_id,
  t._row
from bronze.trust_survey as t
join silver.submission as s on s.submission_id = t._submission_id
join reference.area as a
  on a.code = t.region_code
  and a.level = 'region'
  and a.valid_from <= make_date(cast(s.period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(s.period as int), 12, 31))
where t._raw is null
qualify row_number() over (
  partition by s.period, t.respondent_id
  order by s.sent_at desc, s.submission_id desc
) = 1

-- One row per respondent and year of the survey of trust.
select
  _period as time_period,
  respondent_id,
  region_code,
  urbanisation,
  cluster_id,
  weight,
  sex,
  age_group,
  answer,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.trust_survey
qualify row_number() over (partition by _period, respondent_id order by _sent_at desc, _submission_id desc) = 1

-- One row per survey, year and respondent, with what it counts as and with its place in the sample's design.
-- ASSUMPTION: trust is an answer of 4 or 5 of five. Who does not know (8) or refuses (9) gives no valid answer.
select
  'trust-in-state-bodies' as survey_id,
  time_period,
  respondent_id,
  concat(region_code, '-', urbanisation) as stratum,
  cluster_id,
  cast(null as bigint) as stratum_clusters,
  weight,
  case when answer in (4, 5) then 1 when answer between 1 and 3 then 0 end as y,
  region_code,
  sex,
  if(age_group like '%+', concat('Y_GE', left(age_group, 2)), concat('Y', replace(age_group, '-', 'T'))) as age,
  urbanisation,
  synthetic,
  _submission_id,
  _row
from silver.survey_answer

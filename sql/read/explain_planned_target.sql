-- The rows of a body's plan behind a planned indicator, as they were submitted: the target of 1 January and the one
-- that counts.
select
  t.plan_code,
  t.version,
  t.approved_on,
  t.act,
  t.direction_no,
  t.goal_no,
  t.goal_title_kk,
  t.goal_title_ru,
  t.goal_title_en,
  t.indicator_code,
  t.indicator_title_kk,
  t.indicator_title_ru,
  t.indicator_title_en,
  t.unit,
  t.better,
  t.information_source,
  t.national_indicator,
  t.programme_code,
  t.definition_version,
  t.target_year,
  t.target,
  t._submission_id,
  t._row
from latest.plan_indicator as p
join bronze.plan_target as t
  on t._submission_id = p.target_submission_id and t._row = p.target_row
  or t._submission_id = p.target_first_submission_id and t._row = p.target_first_row
where p.plan_id = :plan and p.indicator_id = :indicator and p.time_period = :time_period
order by t.version

-- One row per plan of a state body, year and risk with what was done about it, as the body reports it.
select
  plan_id,
  entity,
  time_period,
  risk_no,
  goal_no,
  risk,
  planned_measures,
  done_measures,
  status,
  synthetic,
  _submission_id as submission_id,
  _row as row
from silver.plan_risk

-- One row per plan of a state body, year and risk with what was done about it; the row sent last counts.
select
  concat(_organisation, '/', plan_code) as plan_id,
  _organisation as entity,
  _period as time_period,
  risk_no,
  goal_no,
  risk,
  planned_measures,
  done_measures,
  status,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.plan_risk
qualify row_number() over (
  partition by _organisation, plan_code, _period, risk_no
  order by _sent_at desc, _submission_id desc
) = 1

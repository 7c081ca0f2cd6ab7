-- One row per plan of a state body, year and risk with what was done about it; the row sent last counts.
select
  concat(coalesce(t.entity, r._organisation), '/', r.plan_code) as plan_id,
  coalesce(t.entity, r._organisation) as entity,
  r._period as time_period,
  r.risk_no,
  r.goal_no,
  r.risk,
  r.planned_measures,
  r.done_measures,
  r.status,
  r._synthetic as synthetic,
  r._submission_id,
  r._row
from current.plan_risk as r
left join silver.taken_over_plan as t on t.sender = r._organisation and t.plan_code = r.plan_code
qualify row_number() over (
  partition by plan_id, time_period, r.risk_no
  order by r._sent_at desc, r._submission_id desc
) = 1

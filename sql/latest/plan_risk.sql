-- One row per plan of a state body, year and risk, in the newest release.
select
  k.plan_id,
  k.entity,
  k.time_period,
  k.risk_no,
  k.goal_no,
  k.risk,
  k.planned_measures,
  k.done_measures,
  k.status,
  k.synthetic,
  k.submission_id,
  k.row,
  k.release_id
from published.plan_risk as k
join latest.release as r on r.release_id = k.release_id

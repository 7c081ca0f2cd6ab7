-- One row per plan of a state body, year and risk in the newest release, as the book prints it.
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
  s.sha256,
  k.row
from latest.plan_risk as k
join published.submission as s on s.release_id = k.release_id and s.submission_id = k.submission_id
order by k.entity, k.time_period, k.plan_id, k.risk_no

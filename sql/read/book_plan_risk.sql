-- One row per plan of a state body, year and risk in the newest release, as the book prints it; its row is named by the
-- hash of its file.
with file as (
  select s.submission_id, s.sha256
  from published.submission as s
  join latest.release as r on r.release_id = s.release_id
)
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
  f.sha256,
  k.row
from latest.plan_risk as k
join file as f on f.submission_id = k.submission_id
order by k.entity, k.time_period, k.plan_id, k.risk_no

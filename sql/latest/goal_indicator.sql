-- One row per indicator under a goal of a plan of the catalogue in the newest release.
select
  p.plan_id,
  p.indicator_id,
  p.indicator_no,
  p.goal_no,
  p.baseline_period,
  p.baseline_value,
  p.release_id
from published.plan_indicator as p
join latest.release as r on r.release_id = p.release_id

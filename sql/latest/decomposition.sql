-- One row per national indicator as a whole, per indicator of a body's plan that leads to it, and per indicator of a
-- body's plan that leads to none, in the newest release.
select
  d.indicator_id,
  d.entity,
  d.plan_id,
  d.body_indicator_id,
  d.unit,
  d.time_period,
  d.target,
  d.national_target,
  d.carriers,
  d.parts_target,
  d.finding,
  d.synthetic,
  d.release_id
from published.decomposition as d
join latest.release as r on r.release_id = d.release_id

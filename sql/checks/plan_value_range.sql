-- A target or a value of a plan is outside the range of its unit: look for a wrong unit or a wrong scale.
-- severity: warning
select p.plan_id, p.indicator_id, p.entity, p.time_period, p.unit, p.target, p.obs_value
from gold.planned_indicator as p
join reference.unit as u on u.unit = p.unit
where p.target < u.lowest
  or p.target > u.highest
  or p.obs_value < u.lowest
  or p.obs_value > u.highest

-- The status that a state body claims is not the one that its own figures give: the report prints both.
-- severity: warning
select plan_id, indicator_id, entity, time_period, target, obs_value, status, status_claimed
from gold.planned_indicator
where not status_agrees

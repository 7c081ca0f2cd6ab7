-- A year of a plan of a state body has ended, its report is due and says nothing of an indicator: ask the body for it.
-- severity: warning
select plan_id, indicator_id, entity, time_period, target
from gold.planned_indicator
where status = 'no_data'

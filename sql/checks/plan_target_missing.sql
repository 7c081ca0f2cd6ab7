-- A state body reports on an indicator that no version of its plan in force has a target for: ask the body for the
-- plan, or for the code of the indicator.
-- severity: warning
select plan_id, indicator_id, entity, time_period, obs_value, report_submission_id, report_row
from gold.planned_indicator
where status = 'no_target' and report_submission_id is not null

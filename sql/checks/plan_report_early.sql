-- A report on a year that has not ended: the year in the name of its file is probably wrong.
-- severity: warning
select plan_id, indicator_id, entity, time_period, report_submission_id, report_row
from gold.planned_indicator
where report_submission_id is not null and time_period >= cast(year(:as_of) as string)

-- A version of a plan was approved after the year that it sets targets for: its targets for that year count nowhere.
-- severity: warning
select plan_id, entity, time_period, version, approved_on
from silver.plan_version
where approved_on > make_date(cast(time_period as int), 12, 31)

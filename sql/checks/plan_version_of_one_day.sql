-- A version of a plan names several days of approval: the first counts. A new version was probably sent under the
-- number of an old one: ask the body for the number.
-- severity: warning
select plan_id, entity, version, min(approved_on) as approved_on, max(approved_on) as other_day
from silver.plan_target
group by plan_id, entity, version
having min(approved_on) <> max(approved_on)

-- A version of a plan had not been approved on the day that it was sent: it counts nowhere until it is sent again.
-- severity: warning
select distinct plan_id, entity, version, approved_on, _submission_id
from silver.plan_target
where not is_approved

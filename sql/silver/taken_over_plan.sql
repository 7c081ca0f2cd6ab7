-- One row per plan of a body that has a successor: who reports on it after it. A plan of the successor with the same
-- code is its own.
with plan as (
  select distinct entity, plan_code
  from silver.plan_target
)
select o.successor as sender, p.plan_code, p.entity
from reference.organisation as o
join plan as p on p.entity = o.organisation_id
left anti join plan as own on own.entity = o.successor and own.plan_code = p.plan_code
qualify row_number() over (
  partition by o.successor, p.plan_code
  order by o.valid_to desc, p.entity
) = 1

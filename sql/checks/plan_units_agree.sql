-- Two plans carry the same indicator with different units: one of them is wrong, or it is another indicator and needs
-- another code.
-- severity: warning
select indicator_id, plan_id, unit, other_plan_id, other_unit
from (
  select
    a.indicator_id,
    a.plan_id,
    a.unit,
    b.plan_id as other_plan_id,
    b.unit as other_unit
  from (select distinct indicator_id, plan_id, unit from silver.plan_target) as a
  join (
    select distinct indicator_id, plan_id, unit
    from silver.plan_target
    union
    select p.indicator_id, p.plan_id, i.unit
    from reference.plan_indicator as p
    join reference.indicator as i on i.indicator_id = p.indicator_id
  ) as b
    on b.indicator_id = a.indicator_id
    and b.unit <> a.unit
    and (b.plan_id > a.plan_id or not contains(b.plan_id, '/'))
)

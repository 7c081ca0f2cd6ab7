-- An indicator of a plan has no national verdict for a year of the plan: a join of gold.verdict lost it.
-- severity: blocking
with owed as (
  select i.plan_id, i.indicator_id, explode(sequence(p.first_year, p.last_year)) as year
  from reference.plan_indicator as i
  join reference.plan as p on p.plan_id = i.plan_id
)
select o.plan_id, o.indicator_id, o.year
from owed as o
left anti join gold.verdict as a
  on a.plan_id = o.plan_id
  and a.indicator_id = o.indicator_id
  and a.time_period = cast(o.year as string)
  and a.entity = 'KZ'

-- An indicator has no national verdict for a year from 2021 to 2030: a join of gold.verdict lost it.
-- severity: blocking
with owed as (
  select indicator_id, explode(sequence(2021, 2030)) as year
  from reference.indicator
)
select o.indicator_id, o.year
from owed as o
left anti join gold.verdict as a
  on a.indicator_id = o.indicator_id
  and a.time_period = cast(o.year as string)
  and a.entity = 'KZ'

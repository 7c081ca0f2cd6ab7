-- One row per indicator of the printed plan, entity and coming year in the newest release, as the book prints it.
select
  o.indicator_id,
  o.entity,
  o.time_period,
  o.target,
  o.value_period,
  o.obs_value as value,
  o.provenance,
  o.required_change,
  o.achieved_change,
  o.not_told,
  o.too_short,
  o.value_at_pace,
  o.gap_at_pace,
  o.outcome_at_pace,
  o.first_missed_period
from latest.outlook as o
join latest.plan as p on p.plan_id = o.plan_id and p.is_printed
order by o.indicator_id, o.entity, o.time_period

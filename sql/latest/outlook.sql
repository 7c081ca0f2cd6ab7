-- One row per plan, indicator, entity and coming year in the newest release: where the newest value leads at its pace.
select
  o.plan_id,
  o.indicator_id,
  o.entity,
  o.time_period,
  o.target,
  o.target_edition,
  o.value_period,
  o.obs_value,
  o.provenance,
  o.required_change,
  o.achieved_change,
  o.not_told,
  o.too_short,
  o.value_at_pace,
  o.gap_at_pace,
  o.outcome_at_pace,
  o.first_missed_period,
  o.method_version,
  o.release_id
from published.outlook as o
join latest.release as r on r.release_id = o.release_id

-- One row per verdict of the printed plan in the newest release, as the book prints it.
select
  v.indicator_id,
  v.entity,
  v.time_period,
  v.status,
  v.provenance,
  v.obs_value as value,
  v.target,
  v.target_edition,
  v.gap,
  v.met_at_baseline,
  v.lost,
  v.not_distinguishable,
  v.missed_by,
  v.required_change,
  v.achieved_change,
  v.pace,
  v.trend,
  v.change,
  v.change_margin,
  v.change_significant,
  v.end_value_at_pace,
  v.too_short,
  v.coverage,
  v.coverage_floor,
  v.reporters_missing
from latest.verdict as v
join latest.plan as p on p.plan_id = v.plan_id and p.is_printed
order by v.indicator_id, v.entity, v.time_period

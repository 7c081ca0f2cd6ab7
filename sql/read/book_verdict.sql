-- One row per verdict of the newest release, as the book prints it.
select
  indicator_id,
  entity,
  time_period,
  status,
  provenance,
  obs_value as value,
  target,
  target_edition,
  gap,
  met_at_baseline,
  lost,
  not_distinguishable,
  missed_by,
  required_change,
  achieved_change,
  pace,
  trend,
  change,
  change_margin,
  change_significant,
  end_value_at_pace,
  too_short,
  coverage,
  coverage_floor,
  reporters_missing
from latest.verdict
order by indicator_id, entity, time_period

-- One row per indicator, area and year in the newest release: the verdict with every value it was reached by.
select
  a.indicator_id,
  a.ref_area,
  a.time_period,
  a.status,
  a.provenance,
  a.obs_value,
  a.target,
  a.target_edition,
  a.gap,
  a.met_at_baseline,
  a.lost,
  a.not_distinguishable,
  a.missed_by,
  a.required_change,
  a.achieved_change,
  a.pace,
  a.trend,
  a.attainment,
  a.due_on,
  a.coverage,
  a.reporters_missing,
  a.coverage_floor,
  a.method_version,
  a.release_id
from published.assessment as a
join latest.release as r on r.release_id = a.release_id

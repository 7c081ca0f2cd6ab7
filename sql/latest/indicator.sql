-- One row per indicator of the newest release.
select
  i.indicator_id,
  i.indicator_no,
  i.goal_no,
  i.title_kk,
  i.title_ru,
  i.title_en,
  i.unit,
  i.direction,
  i.precision,
  i.additive,
  i.ratio_scale,
  i.ci_level,
  i.baseline_period,
  i.baseline_value,
  i.frequency_months,
  i.publication_lag_months,
  i.provenance,
  i.coverage_source,
  i.coverage_floor,
  i.method_kk,
  i.method_ru,
  i.method_en,
  i.release_id
from published.indicator as i
join latest.release as r on r.release_id = i.release_id

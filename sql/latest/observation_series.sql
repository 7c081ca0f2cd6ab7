-- One row per indicator, series, edition, boundaries, area, period, breakdown, member and provenance in the newest
-- release.
select
  o.indicator_id,
  o.series,
  o.edition,
  o.boundaries,
  o.entity,
  o.time_period,
  o.breakdown,
  o.member,
  o.provenance,
  o.numerator,
  o.denominator,
  o.obs_value,
  o.obs_status,
  o.sample_size,
  o.standard_error,
  o.ci_low,
  o.ci_high,
  o.ci_level,
  o.coverage,
  o.coverage_floor,
  o.release_id
from published.observation_series as o
join latest.release as r on r.release_id = o.release_id

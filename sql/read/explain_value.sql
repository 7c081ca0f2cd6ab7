-- One row per value of the newest release that a reference may name, with what it was divided by what.
select
  indicator_id,
  entity,
  time_period,
  breakdown,
  member,
  series,
  edition,
  boundaries,
  provenance,
  obs_value as value,
  numerator,
  denominator,
  sample_size,
  ci_low,
  ci_high,
  obs_status,
  coverage,
  coverage_floor
from latest.observation_series
order by breakdown, member, series, edition desc, boundaries desc, provenance

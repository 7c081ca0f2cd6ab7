-- One row per indicator, area, period, breakdown and member in the newest release: the main series, a published value
-- before a computed one before a synthetic one.
select
  indicator_id,
  entity,
  time_period,
  breakdown,
  member,
  provenance,
  numerator,
  denominator,
  obs_value,
  obs_status,
  sample_size,
  standard_error,
  ci_low,
  ci_high,
  ci_level,
  coverage,
  coverage_floor,
  release_id
from latest.observation_series
where series = 'main' and edition = '_Z' and boundaries = '_Z'
qualify row_number() over (
  partition by indicator_id, entity, time_period, breakdown, member
  order by case provenance when 'official' then 1 when 'computed' then 2 else 3 end
) = 1

-- One row per value of the newest release for the country and, in total only, its regions, as the book prints it.
select
  indicator_id,
  series,
  entity,
  time_period,
  breakdown,
  member,
  numerator,
  denominator,
  obs_value as value,
  obs_status,
  sample_size,
  standard_error,
  ci_low,
  ci_high,
  ci_level,
  provenance
from latest.observation_series
where entity = 'KZ' or (entity like '__0000000' and breakdown = 'total')
order by indicator_id, series, entity, time_period, breakdown, member, provenance

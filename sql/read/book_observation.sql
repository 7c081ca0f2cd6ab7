-- One row per value of the newest release for the country and, in total only, its regions, as the book prints it. Of a
-- suppressed one print shows nothing, not what its whole says of it either.
select
  o.indicator_id,
  o.series,
  o.edition,
  o.boundaries,
  o.entity,
  time_period,
  breakdown,
  member,
  if(obs_status = 'Q', null, numerator) as numerator,
  denominator,
  if(obs_status = 'Q', null, obs_value) as value,
  obs_status,
  sample_size,
  standard_error,
  ci_low,
  ci_high,
  ci_level,
  provenance
from latest.observation_series as o
left join latest.entity as e on e.entity = o.entity
where o.entity = 'KZ' or (e.level = 'region' and o.breakdown = 'total')
order by
  o.indicator_id,
  o.series,
  o.edition desc,
  o.boundaries desc,
  o.entity,
  time_period,
  breakdown,
  member,
  provenance

-- One row per indicator, area, period, breakdown and member in the newest release: the main series, of several values
-- the one of the first authority.
select
  o.indicator_id,
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
from latest.observation_series as o
join reference.provenance as p on p.provenance = o.provenance
where o.series = 'main' and o.edition = '_Z' and o.boundaries = '_Z'
qualify row_number() over (
  partition by o.indicator_id, o.entity, o.time_period, o.breakdown, o.member
  order by p.authority
) = 1

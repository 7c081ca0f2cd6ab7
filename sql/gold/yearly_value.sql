-- One row per indicator, year and area, the country or a region: the value that counts, of the first authority.
with value as (
  select *, obs_status in ('L', 'Q') as withheld
  from gold.observation_series
  where series = 'main'
    and edition = '_Z'
    and boundaries = '_Z'
    and breakdown = 'total'
    and time_period rlike '^[0-9]{4}$'
)
select
  v.indicator_id,
  v.entity,
  cast(v.time_period as int) as year,
  v.provenance,
  if(v.withheld, null, cast(v.obs_value as decimal(30,16))) as obs_value,
  v.withheld,
  v.obs_status = 'U' as unreliable,
  v.sample_size,
  v.standard_error,
  v.ci_low,
  v.ci_high
from value as v
join reference.provenance as p on p.provenance = v.provenance
left join reference.entity as e on e.entity = v.entity
where v.entity = 'KZ' or e.level = 'region'
qualify row_number() over (
  partition by v.indicator_id, v.entity, v.time_period
  order by p.authority
) = 1

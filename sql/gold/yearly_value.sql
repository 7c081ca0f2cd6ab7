-- One row per indicator, year and area, the country or a region: the value that counts, official before computed before
-- synthetic.
select
  o.indicator_id,
  o.entity,
  cast(time_period as int) as year,
  provenance,
  if(obs_status = 'Q', null, cast(obs_value as decimal(30,16))) as obs_value,
  obs_status = 'Q' as suppressed,
  standard_error,
  ci_low,
  ci_high
from gold.observation_series as o
left join reference.entity as e on e.entity = o.entity
where series = 'main'
  and edition = '_Z'
  and boundaries = '_Z'
  and breakdown = 'total'
  and time_period rlike '^[0-9]{4}$'
  and (o.entity = 'KZ' or e.level = 'region')
qualify row_number() over (
  partition by o.indicator_id, o.entity, o.time_period
  order by case provenance when 'official' then 1 when 'computed' then 2 else 3 end
) = 1

-- A published value differs in print from ours: find out which definition, data or rounding differs and say so in the
-- report.
-- severity: warning
with printed as (
  select
    o.indicator_id,
    o.series,
    o.entity,
    o.time_period,
    o.provenance,
    o.obs_value,
    floor(abs(cast(o.obs_value as decimal(26,16))) * cast(power(10, i.precision) as decimal(10,0)) + 0.5)
      * if(o.obs_value < 0, -1, 1) as printed_digits
  from gold.observation_series as o
  join reference.indicator as i on i.indicator_id = o.indicator_id
  where o.breakdown = 'total'
    and o.series in ('main', 'decree-904')
    and o.edition = '_Z'
    and o.boundaries = '_Z'
    and o.obs_value is not null
)
select
  p.indicator_id,
  p.entity,
  p.time_period,
  p.series as published_series,
  p.obs_value as published_value,
  o.provenance as our_provenance,
  o.obs_value as our_value
from printed as p
join printed as o
  on o.indicator_id = p.indicator_id
  and o.entity = p.entity
  and o.time_period = p.time_period
  and o.series = 'main'
  and (o.provenance <> 'official' or p.series = 'decree-904')
where p.provenance = 'official' and p.printed_digits <> o.printed_digits

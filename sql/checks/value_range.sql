-- A value outside the range of its unit or its indicator, which is not shown: look for a wrong unit in the submissions
-- behind it, or for a wrong denominator in the SQL.
-- severity: warning
with fraction as (
  select
    o.indicator_id,
    o.series,
    o.boundaries,
    o.entity,
    o.time_period,
    o.breakdown,
    o.member,
    o.provenance,
    o.numerator,
    o.denominator,
    i.unit,
    i.lowest,
    i.highest,
    if(
      i.unit = 'percent',
      100 * try_divide(cast(o.numerator as double), cast(o.denominator as double)),
      cast(o.numerator as double)
    ) as value
  from gold.observation_series as o
  join reference.indicator as i on i.indicator_id = o.indicator_id
  where o.obs_value is null and o.obs_status <> 'Q' and o.series = 'main' and o.edition = '_Z'
)
select
  f.indicator_id,
  f.series,
  f.boundaries,
  f.entity,
  f.time_period,
  f.breakdown,
  f.member,
  f.provenance,
  f.numerator,
  f.denominator,
  f.value,
  f.unit
from fraction as f
where f.value < f.lowest or f.value > f.highest

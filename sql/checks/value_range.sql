-- A value outside the range of its unit: look for a wrong unit in the source or a wrong denominator in the SQL.
-- severity: blocking
with unit_range as (
  select unit, lowest, highest
  from values
    ('percent', 0, 100),
    ('percentile', 0, 100),
    ('score', -2.5, 2.5),
    ('index', 0, 1),
    ('points', 0, 150),
    ('count', 0, 50)
    as t(unit, lowest, highest)
)
select o.indicator_id, o.series, o.ref_area, o.time_period, o.breakdown, o.member, o.provenance, o.obs_value, i.unit
from gold.observation_series as o
join reference.indicator as i on i.indicator_id = o.indicator_id
join unit_range as r on r.unit = i.unit
where not o.obs_value between r.lowest and r.highest

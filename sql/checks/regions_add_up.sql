-- The parts of an additive indicator do not add up to the nation's: a region was lost or counted twice in its SQL.
-- severity: blocking
with total as (
  select
    o.indicator_id,
    o.series,
    o.time_period,
    o.breakdown,
    o.member,
    o.provenance,
    max(o.numerator) filter (where o.ref_area = 'KZ') as numerator,
    max(o.denominator) filter (where o.ref_area = 'KZ') as denominator,
    sum(o.numerator) filter (where o.ref_area <> 'KZ') as numerator_of_regions,
    sum(o.denominator) filter (where o.ref_area <> 'KZ') as denominator_of_regions
  from gold.observation_series as o
  join reference.indicator as i on i.indicator_id = o.indicator_id
  left join reference.area as a
    on a.code = o.ref_area
    and a.valid_to is null
  where i.additive and coalesce(a.level, 'region') in ('country', 'region')
  group by o.indicator_id, o.series, o.time_period, o.breakdown, o.member, o.provenance
)
select
  indicator_id,
  series,
  time_period,
  breakdown,
  member,
  provenance,
  numerator,
  numerator_of_regions,
  denominator,
  denominator_of_regions
from total
where numerator <> numerator_of_regions or denominator <> denominator_of_regions

-- One row per indicator, series, edition, boundaries, area and year that has a value in the newest release: its places
-- among the areas of its level, the best first, and among those of them that lie in its region. A place is certain
-- where intervals do not overlap: place_from counts the areas that are surely better, place_to those that are not
-- surely worse. A value without an interval is its own interval; ties share places.
with target as (
  select t.*
  from latest.target as t
  join latest.plan as p on p.plan_id = t.plan_id and p.is_printed
  where t.in_force
),
located as (
  select
    o.*,
    coalesce(cast(o.ci_low as decimal(38,16)), o.obs_value) as low,
    coalesce(cast(o.ci_high as decimal(38,16)), o.obs_value) as high,
    if(o.boundaries = '_Z', make_date(cast(o.time_period as int), 12, 31), date'9999-12-31') as located_on
  from latest.observation_series as o
  join reference.provenance as p on p.provenance = o.provenance
  where o.entity <> 'KZ' and o.breakdown = 'total' and o.obs_value is not null and o.obs_status <> 'Q'
    and o.time_period rlike '^[0-9]{4}$'
  qualify row_number() over (
    partition by o.indicator_id, o.series, o.edition, o.boundaries, o.entity, o.time_period
    order by p.authority
  ) = 1
),
-- bounds are turned so that more is better; every area has two edges
edge as (
  select
    o.*,
    a.level,
    a.region_code,
    o.low < o.high as has_interval,
    i.direction,
    stack(
      2,
      'worst', if(i.direction = 'lower', -o.high, o.low),
      'best', if(i.direction = 'lower', -o.low, o.high)
    ) as (edge, position)
  from located as o
  join latest.indicator as i on i.indicator_id = o.indicator_id
  join latest.area as a
    on a.code = o.entity
    and a.level in ('region', 'district', 'rural_okrug')
    and a.valid_from <= o.located_on
    and (a.valid_to is null or a.valid_to > o.located_on)
),
-- at an edge: how many areas end above it, how many begin below it
counted as (
  select
    *,
    count_if(edge = 'worst') over best_first - count_if(edge = 'worst') over of_position as areas_above,
    count_if(edge = 'best') over worst_first - count_if(edge = 'best') over of_position as areas_below,
    count_if(edge = 'best') over of_level as areas_ranked,
    count_if(edge = 'worst') over best_in_region - count_if(edge = 'worst') over of_position_in_region as region_above,
    count_if(edge = 'best') over worst_in_region - count_if(edge = 'best') over of_position_in_region as region_below,
    count_if(edge = 'best') over of_region as areas_in_region
  from edge
  window
    of_level as (partition by indicator_id, series, edition, boundaries, level, time_period),
    best_first as (partition by indicator_id, series, edition, boundaries, level, time_period order by position desc),
    worst_first as (partition by indicator_id, series, edition, boundaries, level, time_period order by position),
    of_position as (partition by indicator_id, series, edition, boundaries, level, time_period, position),
    of_region as (partition by indicator_id, series, edition, boundaries, level, time_period, region_code),
    best_in_region as (
      partition by indicator_id, series, edition, boundaries, level, time_period, region_code order by position desc
    ),
    worst_in_region as (
      partition by indicator_id, series, edition, boundaries, level, time_period, region_code order by position
    ),
    of_position_in_region as (
      partition by indicator_id, series, edition, boundaries, level, time_period, region_code, position
    )
),
placed as (
  select
    indicator_id,
    series,
    edition,
    boundaries,
    level,
    time_period,
    entity,
    provenance,
    obs_value,
    has_interval,
    direction,
    release_id,
    region_code,
    areas_ranked,
    1 + max(areas_above) filter (where edge = 'best') as place_from,
    areas_ranked - max(areas_below) filter (where edge = 'worst') as place_to,
    if(level = 'region', null, areas_in_region) as areas_in_region,
    if(level = 'region', null, 1 + max(region_above) filter (where edge = 'best')) as region_place_from,
    if(level = 'region', null, areas_in_region - max(region_below) filter (where edge = 'worst')) as region_place_to
  from counted
  group by
    indicator_id, series, edition, boundaries, level, time_period, entity, provenance, obs_value, has_interval,
    direction, release_id, region_code, areas_ranked, areas_in_region
)
select
  p.indicator_id,
  p.series,
  p.edition,
  p.boundaries,
  p.entity,
  p.time_period,
  p.level,
  p.provenance,
  p.obs_value,
  p.place_from,
  p.place_to,
  p.areas_ranked,
  p.has_interval,
  p.region_code,
  p.region_place_from,
  p.region_place_to,
  p.areas_in_region,
  coalesce(o.value, t.value) as target,
  if(o.value is null, t.edition, o.edition) as target_edition,
  cast(
    if(p.direction = 'lower', coalesce(o.value, t.value) - p.obs_value, p.obs_value - coalesce(o.value, t.value))
    as decimal(38,16)
  ) as gap,
  p.release_id
from placed as p
left join target as t
  on t.entity = 'KZ'
  and t.indicator_id = p.indicator_id
  and t.time_period = p.time_period
left join target as o
  on o.entity = p.entity
  and o.indicator_id = p.indicator_id
  and o.time_period = p.time_period

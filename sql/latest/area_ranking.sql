-- One row per indicator, series, edition, boundaries, area and year that has a value in the newest release: its places
-- among the areas of its level, the best first. A place is certain where intervals do not overlap: place_from counts
-- the areas that are surely better, place_to those that are not surely worse. A value without an interval is its own
-- interval; ties share places.
with target as (
  select t.indicator_id, t.entity, t.time_period, t.edition, t.value
  from latest.target as t
  join latest.plan as p on p.plan_id = t.plan_id and p.is_printed
  join latest.release as r on t.published <= r.as_of
  where t.value is not null
  qualify row_number() over (
    partition by t.indicator_id, t.entity, t.time_period
    order by t.published desc, t.edition desc
  ) = 1
),
located as (
  select
    indicator_id,
    series,
    edition,
    boundaries,
    entity,
    time_period,
    provenance,
    obs_value,
    coalesce(cast(ci_low as decimal(38,16)), obs_value) as low,
    coalesce(cast(ci_high as decimal(38,16)), obs_value) as high,
    if(boundaries = '_Z', make_date(cast(time_period as int), 12, 31), date'9999-12-31') as located_on,
    release_id
  from latest.observation_series
  where entity <> 'KZ' and breakdown = 'total' and obs_value is not null and obs_status <> 'Q'
    and time_period rlike '^[0-9]{4}$'
  qualify row_number() over (
    partition by indicator_id, series, edition, boundaries, entity, time_period
    order by case provenance when 'official' then 1 when 'computed' then 2 else 3 end
  ) = 1
),
-- bounds are turned so that more is better; every area has two edges
edge as (
  select
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    a.level,
    o.time_period,
    o.entity,
    o.provenance,
    o.obs_value,
    o.low < o.high as has_interval,
    i.direction,
    o.release_id,
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
    edge,
    count_if(edge = 'worst') over best_first - count_if(edge = 'worst') over of_position as areas_above,
    count_if(edge = 'best') over worst_first - count_if(edge = 'best') over of_position as areas_below,
    count_if(edge = 'best') over of_level as areas_ranked
  from edge
  window
    of_level as (partition by indicator_id, series, edition, boundaries, level, time_period),
    best_first as (partition by indicator_id, series, edition, boundaries, level, time_period order by position desc),
    worst_first as (partition by indicator_id, series, edition, boundaries, level, time_period order by position),
    of_position as (partition by indicator_id, series, edition, boundaries, level, time_period, position)
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
    areas_ranked,
    1 + max(areas_above) filter (where edge = 'best') as place_from,
    areas_ranked - max(areas_below) filter (where edge = 'worst') as place_to
  from counted
  group by
    indicator_id, series, edition, boundaries, level, time_period, entity, provenance, obs_value, has_interval,
    direction, release_id, areas_ranked
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

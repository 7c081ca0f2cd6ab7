-- One row per indicator, series, edition, boundaries, area and year that is behind the national target path in the
-- newest release, and by how much. ASSUMPTION: the national target is applied to every area as it stands.
select
  indicator_id,
  series,
  edition,
  boundaries,
  entity,
  time_period,
  level,
  provenance,
  obs_value,
  target,
  target_edition,
  cast(-gap as decimal(38,16)) as behind_by,
  rank() over farthest_first as behind_place,
  count(*) over of_level as areas_behind,
  areas_ranked,
  release_id
from latest.area_ranking
where gap < 0
window
  of_level as (partition by indicator_id, series, edition, boundaries, level, time_period),
  farthest_first as (partition by indicator_id, series, edition, boundaries, level, time_period order by gap)

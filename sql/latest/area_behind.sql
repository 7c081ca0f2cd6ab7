-- One row per indicator, series, area and year that is behind the national target path in the newest release, and by
-- how much. ASSUMPTION: the national target is applied to every area as it stands.
select
  indicator_id,
  series,
  entity,
  time_period,
  level,
  provenance,
  obs_value,
  target,
  target_edition,
  cast(-gap as decimal(38,16)) as behind_by,
  rank() over (partition by indicator_id, series, level, time_period order by gap) as behind_place,
  count(*) over (partition by indicator_id, series, level, time_period) as areas_behind,
  areas_ranked,
  release_id
from latest.area_ranking
where gap < 0

-- One row per territorial code and span of time in which it had one parent and one name, in the newest release.
select
  a.code,
  a.valid_from,
  a.valid_to,
  a.level,
  a.parent_code,
  a.region_code,
  a.name_kk,
  a.name_ru,
  a.name_en,
  a.synthetic,
  a.release_id
from published.area as a
join latest.release as r on r.release_id = a.release_id

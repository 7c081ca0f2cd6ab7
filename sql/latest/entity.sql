-- One row per unit of observation in the newest release: the nation, an area or an organisation.
select
  e.entity,
  e.kind,
  e.level,
  e.parent,
  e.name_kk,
  e.name_ru,
  e.name_en,
  e.valid_from,
  e.valid_to,
  e.release_id
from published.entity as e
join latest.release as r on r.release_id = e.release_id

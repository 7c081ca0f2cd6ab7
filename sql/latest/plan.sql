-- One row per plan of targets in the newest release.
select
  p.plan_id,
  p.is_printed,
  p.owner,
  p.title_kk,
  p.title_ru,
  p.title_en,
  p.document_kk,
  p.document_ru,
  p.document_en,
  p.first_year,
  p.last_year,
  p.release_id
from published.plan as p
join latest.release as r on r.release_id = p.release_id

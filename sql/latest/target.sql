-- One row per edition of the targets, indicator and year in the newest release.
select
  t.edition,
  t.published,
  t.indicator_id,
  t.time_period,
  t.value,
  t.document_kk,
  t.document_ru,
  t.document_en,
  t.release_id
from published.target as t
join latest.release as r on r.release_id = t.release_id

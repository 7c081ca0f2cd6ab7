-- One row per target of an edition of a plan in the newest release: its indicator, entity and year.
select
  t.plan_id,
  t.edition,
  t.published,
  t.indicator_id,
  t.entity,
  t.time_period,
  t.value,
  t.in_force,
  t.document_kk,
  t.document_ru,
  t.document_en,
  t.release_id
from published.target as t
join latest.release as r on r.release_id = t.release_id

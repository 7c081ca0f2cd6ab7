-- One row per target of the printed plan in the newest release, in every edition known on its as-of date.
select
  t.indicator_id,
  t.entity,
  t.time_period,
  t.value,
  t.edition,
  t.published,
  t.document_kk,
  t.document_ru,
  t.document_en
from latest.target as t
join latest.plan as p on p.plan_id = t.plan_id and p.is_printed
join latest.release as r on t.published <= r.as_of
where t.value is not null
order by t.indicator_id, t.entity, t.time_period, t.published, t.edition

-- One row per plan, edition of its targets, indicator, entity and year: the target, whoever set it, and whether it is
-- the one that counts on the as-of date.
with known as (
  select
    plan_id,
    indicator_id,
    entity,
    time_period,
    max(struct(published, edition)).edition as edition
  from reference.target
  where published <= :as_of
  group by plan_id, indicator_id, entity, time_period
)
select
  t.plan_id,
  t.edition,
  t.published,
  t.indicator_id,
  t.entity,
  t.time_period,
  t.value,
  k.edition <=> t.edition as in_force,
  t.document_kk,
  t.document_ru,
  t.document_en
from reference.target as t
left join known as k
  on k.plan_id = t.plan_id
  and k.indicator_id = t.indicator_id
  and k.entity = t.entity
  and k.time_period = t.time_period

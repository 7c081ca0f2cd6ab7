-- One row per plan, edition of its targets, indicator, entity and year: the target, whoever set it, and whether it is
-- the one that counts on the as-of date. Plans of the catalogue have editions, those of state bodies have versions.
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
union all
select
  t.plan_id,
  cast(t.version as string) as edition,
  t.approved_on as published,
  t.indicator_id,
  t.entity,
  t.time_period,
  cast(t.target as decimal(38,16)) as value,
  v.in_force,
  t.act as document_kk,
  t.act as document_ru,
  t.act as document_en
from silver.plan_target as t
join silver.plan_version as v
  on v.plan_id = t.plan_id
  and v.time_period = t.time_period
  and v.version = t.version

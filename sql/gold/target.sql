-- One row per plan, edition of its targets, indicator, entity and year: the target, whoever set it.
select
  plan_id,
  edition,
  published,
  indicator_id,
  entity,
  time_period,
  value,
  document_kk,
  document_ru,
  document_en
from reference.target

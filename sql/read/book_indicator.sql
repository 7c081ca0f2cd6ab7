-- One row per indicator of the release that latest.* shows, with its texts and the definition that it had then.
select
  indicator_id,
  indicator_no,
  goal_no,
  title_kk,
  title_ru,
  title_en,
  unit,
  direction,
  precision,
  owner_kk,
  owner_ru,
  owner_en,
  baseline_period,
  baseline_value,
  method_kk,
  method_ru,
  method_en,
  assumptions,
  sources,
  definition,
  definition_changes,
  disclosure_threshold,
  disclosure_dominance
from latest.indicator
order by indicator_no

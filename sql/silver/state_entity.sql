-- One row per state or quasi-state entity and year.
select
  _period as time_period,
  entity_id,
  ownership,
  region_code,
  gross_value_added_mln_kzt,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.state_entity
qualify row_number() over (partition by _period, entity_id order by _sent_at desc, _submission_id desc) = 1

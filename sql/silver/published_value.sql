-- One row per indicator, series, area and year as its owner published it; the value sent last counts.
select
  indicator_id,
  series,
  ref_area as entity,
  time_period,
  value,
  source,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.published_value
qualify row_number() over (
  partition by indicator_id, series, ref_area, time_period
  order by _sent_at desc, _submission_id desc
) = 1

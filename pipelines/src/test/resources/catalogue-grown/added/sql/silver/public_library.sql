-- One row per library and year.
select
  _period as time_period,
  library_id,
  region_code,
  kept_by,
  books,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.public_library

-- One row per reading room and year.
select
  _period as time_period,
  room_id,
  library_id,
  seats,
  _submission_id,
  _row
from current.reading_room

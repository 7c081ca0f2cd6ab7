-- One row per library and year with reading rooms, in the newest release.
select s.time_period, s.library_id, s.region_code, s.kept_by, s.seats, s.release_id
from published.reading_seats as s
join latest.release as r on r.release_id = s.release_id

-- One row per library and year: the seats of its reading rooms.
select l.time_period, l.library_id, l.region_code, l.kept_by, sum(r.seats) as seats
from silver.public_library as l
join silver.reading_room as r on r.time_period = l.time_period and r.library_id = l.library_id
group by l.time_period, l.library_id, l.region_code, l.kept_by

-- A worker is paid nothing: ask the sender.
-- severity: warning
-- severity: blocking
select worker_id, time_period, concat('Жалақысы төленбеген қызметкер: ', worker_id, ', ', time_period, ' жылы') as қызметкер
from silver.wage
where paid = 0

-- A worker is paid twice in a year: ask the sender.
-- severity: blokcing
select worker_id, time_period from silver.wage group by worker_id, time_period having count(*) > 1

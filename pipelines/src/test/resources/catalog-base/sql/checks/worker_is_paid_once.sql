-- Offending rows: a worker twice in a year.
-- severity: blocking
select worker_id, time_period from silver.wage group by worker_id, time_period having count(*) > 1

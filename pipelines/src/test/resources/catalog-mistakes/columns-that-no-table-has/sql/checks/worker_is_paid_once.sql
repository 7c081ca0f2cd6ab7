-- Offending rows: a worker twice in a year.
-- severity: blocking
select
  worker_id,
  time_period
from silver.wage as worker
where exists (select 1 from reference.area where area.cod = worker.region_code and place.code is not null)
group by worker_id, time_period
having count(*) > 1

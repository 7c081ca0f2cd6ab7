-- One row per worker.
select worker_id
from silver.wage

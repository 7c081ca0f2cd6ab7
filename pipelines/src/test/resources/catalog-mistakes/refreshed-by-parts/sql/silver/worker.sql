-- One row per worker.
select 'a' as worker_id

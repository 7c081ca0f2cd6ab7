-- One row per worker.
select 'a' as worker_id, 'b' as _submission_id

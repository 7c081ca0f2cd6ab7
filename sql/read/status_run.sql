-- One row per run in the run log, the newest ten first.
select
  started_at,
  round(timestampdiff(MILLISECOND, started_at, ended_at) / 1000, 1) as seconds,
  as_of,
  outcome,
  release_id,
  message
from ops.run
order by started_at desc
limit 10

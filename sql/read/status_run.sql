-- One row per run that came to an end, the newest ten first.
with quiet as (
  select q.*, 'unchanged' as outcome, 'nothing new' as message
  from quiet_run as q
  left anti join ops.run as r on r.started_at = q.started_at
),
run as (
  select started_at, ended_at, as_of, outcome, release_id, message
  from ops.run
  union all
  select started_at, ended_at, as_of, outcome, release_id, message
  from quiet
)
select
  started_at,
  round(timestampdiff(MILLISECOND, started_at, ended_at) / 1000, 1) as seconds,
  as_of,
  outcome,
  release_id,
  message
from run
order by started_at desc
limit 10

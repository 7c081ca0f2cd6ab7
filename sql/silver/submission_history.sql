-- One row per submission that a contract claims, whatever became of it, with the rows that count against it.
with rejected_later as (
  select submission_id, count(distinct row) as rows_contradicted
  from silver.rejection
  where not answered
  group by submission_id
),
history as (
  select b.*, s.submission_id is not null as counts
  from bronze.submission as b
  left join silver.submission as s on s.submission_id = b.submission_id
  where b.source is not null
),
answered as (
  select distinct corrects as submission_id
  from history
  where kind = 'correction' and counts
)
select
  s.submission_id,
  s.source,
  s.organisation,
  s.period,
  s.kind,
  s.sent_at,
  s.received_at,
  s.outcome,
  s.counts,
  s.rows_accepted - coalesce(r.rows_contradicted, 0) as rows_accepted,
  s.rows_rejected + coalesce(r.rows_contradicted, 0) as rows_rejected,
  a.submission_id is not null as answered
from history as s
left join rejected_later as r on r.submission_id = s.submission_id
left join answered as a on a.submission_id = s.submission_id

-- One row per submission that a contract claims, whatever became of it, with the rows that count against it.
with rejected_later as (
  select submission_id, count(distinct row) as rows_contradicted
  from silver.rejection
  where not answered
  group by submission_id
),
answered as (
  select distinct corrects as submission_id
  from bronze.submission
  where kind = 'correction' and outcome in ('accepted', 'accepted_with_rejections')
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
  s.rows_accepted - coalesce(r.rows_contradicted, 0) as rows_accepted,
  s.rows_rejected + coalesce(r.rows_contradicted, 0) as rows_rejected,
  a.submission_id is not null as answered
from bronze.submission as s
left join rejected_later as r on r.submission_id = s.submission_id
left join answered as a on a.submission_id = s.submission_id
where s.source is not null

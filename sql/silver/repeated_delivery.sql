-- One row per submitted delivery whose number stands in the submission of another period too, and counts there: the one
-- sent last counts.
with shared as (
  select d.delivery_id, s.period, s.sent_at, d._submission_id, d._row
  from silver.shared_delivery as d
  join silver.submission as s on s.submission_id = d._submission_id
),
repeated as (
  select delivery_id, max(struct(sent_at, _submission_id, period)) as counted
  from shared
  group by delivery_id
  having min(period) <> max(period)
)
select
  r.delivery_id,
  r._submission_id,
  r._row,
  p.counted._submission_id as counted_submission_id
from shared as r
join repeated as p on p.delivery_id = r.delivery_id and p.counted.period <> r.period

-- One row per submitted delivery whose number stands in the submission of another period too, and counts there: the one
-- sent last counts. Only numbers that two periods can both have, by their lowest and highest, are held against each
-- other.
with received as (
  select d.delivery_id, s.period, s.sent_at, d._submission_id, d._row
  from bronze.service_delivery as d
  join silver.submission as s on s.submission_id = d._submission_id
  where d._raw is null
),
span as (
  select period, min(delivery_id) as lowest, max(delivery_id) as highest
  from received
  group by period
),
shared_span as (
  select min(greatest(a.lowest, b.lowest)) as lowest, max(least(a.highest, b.highest)) as highest
  from span as a
  join span as b on a.period < b.period and a.lowest <= b.highest and b.lowest <= a.highest
),
repeated as (
  select delivery_id, max(struct(sent_at, _submission_id, period)) as counted
  from received
  where delivery_id between (select lowest from shared_span) and (select highest from shared_span)
  group by delivery_id
  having min(period) <> max(period)
)
select
  r.delivery_id,
  r._submission_id,
  r._row,
  p.counted._submission_id as counted_submission_id
from received as r
join repeated as p on p.delivery_id = r.delivery_id and p.counted.period <> r.period

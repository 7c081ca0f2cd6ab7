-- One row per submitted delivery whose number stands in another submission that counts, too. Only numbers that two
-- submissions can both have, by their lowest and highest, are held against each other.
with span as (
  select _submission_id, min(delivery_id) as lowest, max(delivery_id) as highest
  from silver.received_delivery
  group by _submission_id
),
shared_span as (
  select
    a._submission_id,
    min(greatest(a.lowest, b.lowest)) as lowest,
    max(least(a.highest, b.highest)) as highest
  from span as a
  join span as b
    on a._submission_id <> b._submission_id
    and a.lowest <= b.highest
    and b.lowest <= a.highest
  group by a._submission_id
),
suspect as (
  select r.*
  from silver.received_delivery as r
  join shared_span as s
    on s._submission_id = r._submission_id
    and r.delivery_id between s.lowest and s.highest
),
shared as (
  select delivery_id
  from suspect
  group by delivery_id
  having min(_submission_id) <> max(_submission_id)
)
select r.delivery_id, r._submission_id, r._row
from suspect as r
left semi join shared as s on s.delivery_id = r.delivery_id

-- One row per delivery of a service, in the year in which it was completed by the calendar of Almaty. One that stands
-- in the submissions of two periods counts in the one sent last.
with replaced as (
  select d._submission_id, d._row
  from silver.shared_delivery as d
  join silver.submission as s on s.submission_id = d._submission_id
  left anti join silver.rejection as r on r.submission_id = d._submission_id and r.row = d._row
  qualify row_number() over (
    partition by s.period, d.delivery_id
    order by s.sent_at desc, d._submission_id desc
  ) > 1
),
-- this large fact is never sorted: what its submissions share is known
counted as (
  select
    c.*,
    cast(from_utc_timestamp(completed_at, 'Asia/Almaty') as date) as completed_on,
    year(completed_on) as completed_year,
    (unix_micros(completed_at) - unix_micros(started_at) + 59999999) div 60000000 as duration_minutes
  from current.service_delivery as c
  left anti join replaced as p on p._submission_id = c._submission_id and p._row = c._row
)
select
  delivery_id,
  service_code,
  region_code,
  started_at,
  completed_at,
  completed_on,
  completed_year,
  duration_minutes,
  channel,
  manual_steps,
  recipient_group,
  initiator,
  _synthetic as synthetic,
  _submission_id,
  _row
from counted

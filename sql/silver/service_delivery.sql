-- One row per delivery of a service, in the year in which it was completed by the calendar of Almaty. One that stands
-- in the submissions of two periods counts in the one sent last.
with received as (
  select
    *,
    cast(from_utc_timestamp(completed_at, 'Asia/Almaty') as date) as completed_on,
    year(completed_on) as completed_year,
    (unix_micros(completed_at) - unix_micros(started_at) + 59999999) div 60000000 as duration_minutes
  from current.service_delivery
),
-- a period sent in one piece holds a delivery once: this large fact is sorted only where pieces can overlap
counted as (
  select *
  from received
  where not _in_parts
  union all
  select *
  from received
  where _in_parts
  qualify row_number() over (partition by _period, delivery_id order by _sent_at desc, _submission_id desc) = 1
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

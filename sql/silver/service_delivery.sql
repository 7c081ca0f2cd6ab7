-- One row per delivery of a service, in the year in which it was completed by the calendar of Almaty. One that stands
-- in the submissions of two periods counts in the one sent last.
with received as (
  select
    d.delivery_id,
    d.service_code,
    d.region_code,
    d.started_at,
    d.completed_at,
    cast(from_utc_timestamp(d.completed_at, 'Asia/Almaty') as date) as completed_on,
    (unix_micros(d.completed_at) - unix_micros(d.started_at) + 59999999) div 60000000 as duration_minutes,
    d.channel,
    d.manual_steps,
    d.recipient_group,
    d.initiator,
    s.synthetic,
    s.period,
    s.sent_at,
    s.in_parts,
    d._submission_id,
    d._row
  from bronze.service_delivery as d
  join silver.submission as s on s.submission_id = d._submission_id
  left anti join silver.repeated_delivery as p on p._submission_id = d._submission_id and p._row = d._row
  where d._raw is null
),
located as (
  select
    r.delivery_id,
    r.service_code,
    r.region_code,
    r.started_at,
    r.completed_at,
    r.completed_on,
    year(r.completed_on) as completed_year,
    r.duration_minutes,
    r.channel,
    r.manual_steps,
    r.recipient_group,
    r.initiator,
    r.synthetic,
    r.period,
    r.sent_at,
    r.in_parts,
    r._submission_id,
    r._row
  from received as r
  join reference.area as a
    on a.code = r.region_code
    and a.level = 'region'
    and a.valid_from <= make_date(year(r.completed_on), 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(year(r.completed_on), 12, 31))
),
-- a period sent in one piece holds a delivery once: this large fact is sorted only where pieces can overlap
sent_in_parts as (
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
    synthetic,
    _submission_id,
    _row
  from located
  where in_parts
  qualify row_number() over (partition by period, delivery_id order by sent_at desc, _submission_id desc) = 1
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
  synthetic,
  _submission_id,
  _row
from located
where not in_parts
union all
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
  synthetic,
  _submission_id,
  _row
from sent_in_parts

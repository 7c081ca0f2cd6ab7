-- One row per source, organisation and ended year that owes a submission: what came, when, and what it costs.
-- ASSUMPTION: 0.2 penalty points for each case, as in the annual assessment of state bodies; one case for a submission
-- that is late or missing after its day, one for each one received with mistakes, one for a period that is still
-- incomplete. An owner who is no state body, such as the World Bank, gets no points. On time is judged by the sender's
-- own date, in days of Almaty.
with owed as (
  select source, organisation, entity, period, due_at, rows_expected, is_assessed
  from gold.owed_submission
  where due_at is not null and period < cast(year(:as_of) as string)
),
-- the period of a version of a plan begins with its year
received as (
  select
    source,
    organisation,
    left(period, 4) as period,
    count(*) as submissions,
    count_if(kind = 'correction') as corrections,
    min(sent_at) filter (where counts or outcome = 'superseded') as sent_at,
    min_by(received_at, sent_at) filter (where counts or outcome = 'superseded') as received_at,
    count_if(rows_rejected > 0 or outcome in ('rejected', 'unreadable')) as inaccurate_cases,
    coalesce(sum(rows_accepted) filter (where counts), 0) as rows_accepted,
    coalesce(sum(rows_rejected) filter (where counts), 0) as rows_rejected,
    coalesce(bool_and(rows_rejected = 0 or answered) filter (where counts), false) as all_accepted
  from silver.submission_history
  where outcome not in ('duplicate', 'withdrawn')
  group by source, organisation, left(period, 4)
),
judged as (
  select
    o.source,
    o.organisation,
    o.entity,
    o.period,
    o.due_at,
    r.sent_at,
    r.received_at,
    r.sent_at is not null as is_received,
    r.sent_at < o.due_at as on_time,
    :as_of >= cast(from_utc_timestamp(o.due_at, 'Asia/Almaty') as date) as is_due,
    -- the first day after the last day on time is one day late
    datediff(
      cast(from_utc_timestamp(r.sent_at, 'Asia/Almaty') as date),
      cast(from_utc_timestamp(o.due_at, 'Asia/Almaty') as date)
    ) + 1 as days_after,
    o.rows_expected,
    o.is_assessed,
    -- where the rows are known beforehand: how many of them there are now, corrections and all
    c.areas as rows_covered,
    coalesce(if(o.rows_expected is null, r.all_accepted, c.areas >= o.rows_expected), false) as complete,
    coalesce(r.rows_accepted, 0) as rows_accepted,
    coalesce(r.rows_rejected, 0) as rows_rejected,
    coalesce(r.submissions, 0) as submissions,
    coalesce(r.corrections, 0) as corrections,
    coalesce(r.inaccurate_cases, 0) as inaccurate_cases
  from owed as o
  left join received as r
    on r.source = o.source
    and r.organisation = o.organisation
    and r.period = o.period
  left join silver.area_count as c
    on c.source = o.source
    and c.organisation = o.organisation
    and c.period = o.period
),
counted as (
  select
    * except (inaccurate_cases),
    case
      when not is_received then if(is_due, 'missing', 'not_due')
      when not on_time then 'late'
      when not complete then 'incomplete'
      when inaccurate_cases > 0 then 'corrected'
      else 'in_order'
    end as state,
    case when is_received then greatest(0, days_after) end as days_late,
    if(is_received, if(on_time, 0, 1), if(is_due, 1, 0)) as late_cases,
    cast(inaccurate_cases as int) as inaccurate_cases,
    if(is_received and not complete, 1, 0) as incomplete_cases
  from judged
)
select
  source,
  organisation,
  entity,
  period,
  due_at,
  state,
  sent_at,
  received_at,
  on_time,
  days_late,
  complete,
  rows_expected,
  rows_covered,
  rows_accepted,
  rows_rejected,
  submissions,
  corrections,
  late_cases,
  inaccurate_cases,
  incomplete_cases,
  cast(if(is_assessed, (late_cases + inaccurate_cases + incomplete_cases) * 0.2, 0) as decimal(9,1)) as penalty_points
from counted

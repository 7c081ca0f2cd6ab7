-- One row per source, organisation and ended year that owes a submission: what came, when, and what it costs.
-- ASSUMPTION: 0.2 penalty points for each case, as in the annual assessment of state bodies; one case for a submission
-- that is late or missing after its day, one for each one received with mistakes, one for a period that is still
-- incomplete; none for a file that was refused while an accepted one stood, since that one goes on counting. On time is
-- judged by the sender's own date, in days of Almaty. Publishers abroad owe nothing: gold.publisher_edition.
with owed as (
  select source, organisation, entity, period, due_at, rows_expected
  from gold.owed_submission
  where is_assessed and due_at is not null and period < cast(year(:as_of) as string)
),
-- the period of a version of a plan begins with its year
history as (
  select
    *,
    left(period, 4) as year,
    outcome in ('rejected', 'unreadable') as is_refused,
    sent_at > min(sent_at) filter (where counts or outcome = 'superseded') over of_year as is_sent_again,
    sent_at > max(sent_at) filter (where counts) over of_year as is_after_the_standing
  from silver.submission_history
  where outcome not in ('duplicate', 'withdrawn')
  window of_year as (partition by source, organisation, left(period, 4))
),
received as (
  select
    source,
    organisation,
    year as period,
    count(*) as submissions,
    count_if(kind = 'correction') as corrections,
    min(sent_at) filter (where counts or outcome = 'superseded') as sent_at,
    min_by(received_at, sent_at) filter (where counts or outcome = 'superseded') as received_at,
    count_if(if(is_refused, not coalesce(is_sent_again, false), rows_rejected > 0)) as inaccurate_cases,
    count_if(is_refused and is_after_the_standing) as refused_resubmissions,
    coalesce(max(rows_accepted) filter (where outcome = 'superseded'), 0) as rows_accepted_before,
    coalesce(sum(rows_accepted) filter (where counts), 0) as rows_accepted,
    coalesce(sum(rows_rejected) filter (where counts), 0) as rows_rejected,
    coalesce(bool_and(rows_rejected = 0 or answered) filter (where counts), false) as all_accepted
  from history
  group by source, organisation, year
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
    -- where the rows are known beforehand: how many of them there are now, corrections and all
    c.areas as rows_covered,
    coalesce(if(o.rows_expected is null, r.all_accepted, c.areas >= o.rows_expected), false) as complete,
    coalesce(r.rows_accepted, 0) as rows_accepted,
    coalesce(r.rows_rejected, 0) as rows_rejected,
    coalesce(r.submissions, 0) as submissions,
    coalesce(r.corrections, 0) as corrections,
    coalesce(r.inaccurate_cases, 0) as inaccurate_cases,
    coalesce(r.refused_resubmissions, 0) as refused_resubmissions,
    -- fewer sound rows than before are a loss where rows stand rejected; without those the sender took them out
    if(not r.all_accepted and r.rows_accepted < r.rows_accepted_before, r.rows_accepted_before - r.rows_accepted, 0)
      as rows_lost
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
    * except (inaccurate_cases, refused_resubmissions, rows_lost),
    coalesce(rows_lost, 0) as rows_lost,
    case
      when not is_received then if(is_due, 'missing', 'not_due')
      when not on_time then 'late'
      when rows_lost > 0 then 'rows_lost'
      when not complete then 'incomplete'
      when refused_resubmissions > 0 then 'resubmission_refused'
      when inaccurate_cases > 0 then 'corrected'
      else 'in_order'
    end as state,
    case when is_received then greatest(0, days_after) end as days_late,
    if(is_received, if(on_time, 0, 1), if(is_due, 1, 0)) as late_cases,
    cast(inaccurate_cases as int) as inaccurate_cases,
    cast(refused_resubmissions as int) as refused_resubmissions,
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
  rows_lost,
  submissions,
  corrections,
  refused_resubmissions,
  late_cases,
  inaccurate_cases,
  incomplete_cases,
  cast((late_cases + inaccurate_cases + incomplete_cases) * 0.2 as decimal(9,1)) as penalty_points
from counted

-- One row per source of a publisher abroad, who owes nothing: the newest edition held, and by the calendar of the
-- contract the one that is expected: the newest that should be out by now, else the first to come. Earlier editions are
-- not asked for: a later one stands in their place.
with edition as (
  select
    source,
    organisation,
    period,
    due_at,
    :as_of >= cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date) as is_due
  from gold.owed_submission
  where not is_assessed and due_at is not null
),
held as (
  select source, organisation, count(*) as editions_held, max(period) as newest, max_by(sent_at, period) as sent_at
  from silver.submission_history
  where counts and kind <> 'correction'
  group by source, organisation
),
awaited as (
  select
    e.source,
    e.organisation,
    e.period,
    e.due_at,
    e.is_due
  from edition as e
  left join held as h on h.source = e.source and h.organisation = e.organisation
  where e.period > coalesce(h.newest, '')
  qualify row_number() over (
    partition by e.source, e.organisation
    order by e.is_due desc, if(e.is_due, -1, 1) * cast(e.period as int)
  ) = 1
),
publisher as (
  select distinct source, organisation
  from edition
)
select
  p.source,
  p.organisation,
  h.newest,
  h.sent_at,
  coalesce(h.editions_held, 0) as editions_held,
  a.period as expected,
  a.due_at as expected_before,
  coalesce(a.is_due, false) as is_overdue
from publisher as p
left join held as h on h.source = p.source and h.organisation = p.organisation
left join awaited as a on a.source = p.source and a.organisation = p.organisation

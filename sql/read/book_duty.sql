-- One row per submission that is owed for an ended year, as the newest release knew it.
select
  source,
  organisation,
  entity,
  period,
  date_sub(cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date), 1) as due_by,
  cast(from_utc_timestamp(sent_at, 'Asia/Almaty') as date) as sent_on,
  days_late,
  state,
  rows_expected,
  rows_covered,
  rows_accepted,
  rows_rejected,
  rows_lost,
  penalty_points
from latest.submission_board
order by source, organisation, period

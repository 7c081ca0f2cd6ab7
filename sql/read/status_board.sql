-- One row per source, organisation and year that owes a submission, the worst first.
select
  source,
  organisation,
  period,
  state,
  date_sub(cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date), 1) as due_by,
  cast(from_utc_timestamp(sent_at, 'Asia/Almaty') as date) as sent_on,
  cast(from_utc_timestamp(received_at, 'Asia/Almaty') as date) as received_on,
  case
    when state = 'missing' then datediff(:as_of, cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date)) + 1
    else days_late
  end as days_late,
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
  penalty_points
from gold.submission_board
order by
  case state
    when 'missing' then 1
    when 'late' then 2
    when 'incomplete' then 3
    when 'corrected' then 4
    when 'not_due' then 5
    else 6
  end,
  source,
  period desc,
  organisation

-- One row per source, organisation and year that owes a submission, the worst first.
select
  b.source,
  b.organisation,
  coalesce(e.name_en, e.name_ru, b.organisation) as organisation_name,
  b.period,
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
  rows_lost,
  submissions,
  corrections,
  refused_resubmissions,
  late_cases,
  inaccurate_cases,
  incomplete_cases,
  penalty_points
from gold.submission_board as b
left join reference.entity as e on e.entity = b.organisation
order by
  case state
    when 'missing' then 1
    when 'late' then 2
    when 'rows_lost' then 3
    when 'incomplete' then 4
    when 'resubmission_refused' then 5
    when 'corrected' then 6
    when 'not_due' then 7
    else 8
  end,
  b.source,
  b.period desc,
  b.organisation

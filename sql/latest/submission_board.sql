-- One row per source, organisation and ended year that owes a submission, as the newest release knew it.
select
  b.source,
  b.organisation,
  b.entity,
  b.period,
  b.due_at,
  b.state,
  b.sent_at,
  b.received_at,
  b.on_time,
  b.days_late,
  b.complete,
  b.rows_expected,
  b.rows_covered,
  b.rows_accepted,
  b.rows_rejected,
  b.rows_lost,
  b.submissions,
  b.corrections,
  b.refused_resubmissions,
  b.late_cases,
  b.inaccurate_cases,
  b.incomplete_cases,
  b.penalty_points,
  b.release_id
from published.submission_board as b
join latest.release as r on r.release_id = b.release_id

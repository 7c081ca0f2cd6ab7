-- The row of a body's report behind a planned indicator, as it was submitted.
select
  r.plan_code,
  r.indicator_code,
  r.fact,
  r.numerator,
  r.denominator,
  r.fact_digits,
  r.printed,
  r.status_claimed,
  r.note,
  r._submission_id,
  r._row
from latest.plan_indicator as p
join bronze.plan_report as r on r._submission_id = p.report_submission_id and r._row = p.report_row
where p.plan_id = :plan and p.indicator_id = :indicator and p.time_period = :time_period

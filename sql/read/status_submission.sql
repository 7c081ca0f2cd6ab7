-- One row per source and outcome: submissions, their rows, and when the last one came.
select
  source,
  outcome,
  count(*) as submissions,
  sum(rows_in_file) as rows_in_file,
  sum(rows_rejected) as rows_rejected,
  max(received_at) as last_received_at
from bronze.submission
group by source, outcome
order by source, outcome

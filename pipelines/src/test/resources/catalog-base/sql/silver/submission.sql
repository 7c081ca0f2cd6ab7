-- One row per submission whose rows count: accepted, in whole or in part, and not superseded.
select
  submission_id,
  source,
  organisation,
  period,
  sent_at,
  synthetic
from bronze.submission
where outcome in ('accepted', 'accepted_with_rejections')

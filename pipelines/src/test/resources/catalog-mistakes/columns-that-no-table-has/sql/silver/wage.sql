-- One row per worker and year.
with current as (
  select
    submission_id,
    organisaton,
    period
  from bronze.submission
  where outcome = 'accepted'
),
owing as (
  select
    wage.worker_id,
    wage.owned,
    current_date() + wage.paid as paid,
    wage._submission_id,
    wage._synthetc
  from current.wage
)
select
  owing.worker_id,
  'x' as time_period,
  'KZ' as region_code,
  owing.owed,
  owing.paid,
  owing._submission_id
from owing

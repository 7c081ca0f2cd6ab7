-- One row per worker and year.
with current as (
  select
    submission_id,
    organisation,
    period
  from bronze.submission
  where outcome = 'accepted'
)
select
  cast(null as string) as worker_id,
  cast(current.period as int) as time_period,
  area.code as region_code,
  cast(wage.owed as double) as owed,
  wage.paid,
  wage._submission_id
from current.wage
join current on current.submission_id = wage._submission_id
join reference.area on area.code = current.organisation

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
  wage.worker_id,
  current.period as time_period,
  area.code as region_code,
  wage.owed,
  wage.paid,
  wage._submission_id
from (select * from current.wage union all select * from current.late_wage) as wage
join current on current.submission_id = wage._submission_id
join reference.area on area.code = current.organisation

-- One row per service type in the registry of a year's end; every type ever active is listed.
select
  s.period as time_period,
  r.service_code,
  r.owner,
  r.top50,
  r.form_electronic,
  r.form_service_centre,
  r.form_paper,
  r.active_from,
  r.active_until,
  r.active_from <= make_date(cast(s.period as int), 12, 31)
    and (r.active_until is null or r.active_until >= make_date(cast(s.period as int), 12, 31)) as active_at_year_end,
  s.synthetic,
  r._submission_id,
  r._row
from bronze.service_registry as r
join silver.submission as s on s.submission_id = r._submission_id
where r._raw is null
qualify row_number() over (
  partition by s.period, r.service_code
  order by s.sent_at desc, s.submission_id desc
) = 1

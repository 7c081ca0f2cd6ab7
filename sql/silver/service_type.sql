-- One row per service type in the registry of a year's end; every type ever active is listed.
select
  _period as time_period,
  service_code,
  owner,
  top50,
  form_electronic,
  form_service_centre,
  form_paper,
  active_from,
  active_until,
  active_from <= make_date(cast(_period as int), 12, 31)
    and (active_until is null or active_until >= make_date(cast(_period as int), 12, 31)) as active_at_year_end,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.service_registry
qualify row_number() over (partition by _period, service_code order by _sent_at desc, _submission_id desc) = 1

-- One row per state or quasi-state entity and year.
select
  s.period as time_period,
  e.entity_id,
  e.ownership,
  e.region_code,
  e.gross_value_added_mln_kzt,
  s.synthetic,
  e._submission_id,
  e._row
from bronze.state_entity as e
join silver.submission as s on s.submission_id = e._submission_id
join reference.area as a
  on a.code = e.region_code
  and a.level = 'region'
  and a.valid_from <= make_date(cast(s.period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(s.period as int), 12, 31))
where e._raw is null
qualify row_number() over (
  partition by s.period, e.entity_id
  order by s.sent_at desc, s.submission_id desc
) = 1

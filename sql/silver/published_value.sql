-- One row per indicator, series, area and year as its owner published it; the value sent last counts. One that its unit
-- cannot have, one that is made up, and one that the indicator has from its owner's own file count nowhere.
select
  v.indicator_id,
  v.series,
  v.ref_area as entity,
  v.time_period,
  v.value,
  v.source,
  s.synthetic,
  v._submission_id,
  v._row
from bronze.published_value as v
join silver.submission as s on s.submission_id = v._submission_id
join reference.indicator as i
  on i.indicator_id = v.indicator_id
  and not (v.series = 'main' and i.provenance <=> 'official')
join reference.area as a
  on a.code = v.ref_area
  and a.valid_from <= make_date(cast(v.time_period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(v.time_period as int), 12, 31))
where v._raw is null and not s.synthetic and not coalesce(v.value < i.lowest or v.value > i.highest, false)
qualify row_number() over (
  partition by v.indicator_id, v.series, v.ref_area, v.time_period
  order by s.sent_at desc, s.submission_id desc
) = 1

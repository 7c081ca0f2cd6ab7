-- One row per region and year: gross regional product, in the regions of the year's end.
select
  s.period as time_period,
  g.region_code,
  g.gross_regional_product_mln_kzt,
  s.synthetic,
  g._submission_id,
  g._row
from bronze.regional_gdp as g
join silver.submission as s on s.submission_id = g._submission_id
join reference.area as a
  on a.code = g.region_code
  and a.level = 'region'
  and a.valid_from <= make_date(cast(s.period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(s.period as int), 12, 31))
where g._raw is null
qualify row_number() over (
  partition by s.period, g.region_code
  order by s.sent_at desc, s.submission_id desc
) = 1

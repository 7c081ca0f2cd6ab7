-- One row per region and year: gross regional product, in the regions of the year's end.
select
  _period as time_period,
  region_code,
  gross_regional_product_mln_kzt,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.regional_gdp
qualify row_number() over (partition by _period, region_code order by _sent_at desc, _submission_id desc) = 1

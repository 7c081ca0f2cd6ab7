-- The gross regional products of a year do not add up to GDP: ask the Bureau of National Statistics which of the two
-- was revised.
-- severity: warning
with regional as (
  select time_period, sum(gross_regional_product_mln_kzt) as sum_of_regions
  from silver.regional_gdp
  group by time_period
)
select r.time_period, r.sum_of_regions, g.gdp_mln_kzt
from regional as r
left join silver.gdp as g on g.time_period = r.time_period
where g.gdp_mln_kzt is null or g.gdp_mln_kzt <> r.sum_of_regions

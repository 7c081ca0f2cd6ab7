-- One row per indicator and year.
select
  target.indicator_id,
  target.time_period,
  series.obs_value >= target.value as achieved
from reference.target
join united_series as series on series.indicator_id = target.indicator_id
where target.time_period < :as_off

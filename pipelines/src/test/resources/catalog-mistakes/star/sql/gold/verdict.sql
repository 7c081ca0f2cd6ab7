-- One row per indicator and year.
select
  *
from reference.target
join united_series as series on series.indicator_id = target.indicator_id
where target.time_period < :as_of

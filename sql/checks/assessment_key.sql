-- Two verdicts for one indicator, area and year: look for a doubled area, target or baseline.
-- severity: blocking
select indicator_id, ref_area, time_period, count(*) as rows
from gold.assessment
group by indicator_id, ref_area, time_period
having count(*) > 1

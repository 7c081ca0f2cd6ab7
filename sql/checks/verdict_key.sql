-- Two verdicts for one indicator, area and year: look for a doubled area, target or baseline.
-- severity: blocking
select indicator_id, entity, time_period, count(*) as rows
from gold.verdict
group by indicator_id, entity, time_period
having count(*) > 1

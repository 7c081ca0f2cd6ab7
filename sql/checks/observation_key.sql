-- Two values for one key of gold.observation_series: two indicator files, or a file and a published value, give the
-- same row.
-- severity: blocking
select indicator_id, series, entity, time_period, breakdown, member, provenance, count(*) as rows
from gold.observation_series
group by indicator_id, series, entity, time_period, breakdown, member, provenance
having count(*) > 1

-- One row per comparison method and indicator: what it says of the country's newest value that it can judge.
select indicator_id, time_period, method, status, provenance
from latest.verdict_comparison
where entity = 'KZ'
qualify time_period = max(time_period) over (partition by indicator_id)
order by indicator_id, method

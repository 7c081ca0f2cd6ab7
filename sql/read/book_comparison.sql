-- One row per comparison method and indicator: what it says of the country's newest value that it can judge.
select c.indicator_id, c.time_period, c.method, c.status, c.provenance
from latest.verdict_comparison as c
join latest.plan as p on p.plan_id = c.plan_id and p.is_printed
where c.entity = 'KZ'
qualify c.time_period = max(c.time_period) over (partition by c.indicator_id)
order by c.indicator_id, c.method

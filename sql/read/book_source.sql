-- One row per source: how many of its submissions count, and whether any of them is synthetic.
select source as name, bool_or(synthetic) as synthetic, count(*) as submissions
from bronze.submission
where outcome in ('accepted', 'accepted_with_rejections')
group by source
order by source

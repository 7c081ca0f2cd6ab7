-- One row per source: how many of its submissions the release that latest.* shows was made from, and whether any of them
-- is synthetic.
select s.source as name, bool_or(s.synthetic) as synthetic, count(*) as submissions
from published.submission as s
join latest.release as r on r.release_id = s.release_id
group by s.source
order by s.source

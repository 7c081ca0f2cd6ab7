-- A row that keeps its contract neither counts nor is it rejected and told to its sender: it is lost between bronze and
-- current, stop and repair what loses it.
-- severity: blocking
with rejected as (
  select submission_id, count(distinct row) as rows
  from silver.rejection
  group by submission_id
)
select
  s.source,
  s.submission_id,
  s.rows_accepted,
  coalesce(c.rows, 0) as rows_counted,
  coalesce(r.rows, 0) as rows_rejected
from bronze.submission as s
left semi join silver.submission as n on n.submission_id = s.submission_id
left join silver.counted_row as c on c.submission_id = s.submission_id
left join rejected as r on r.submission_id = s.submission_id
where s.rows_accepted <> coalesce(c.rows, 0) + coalesce(r.rows, 0)

-- One row per source, organisation and period in which areas have a row that counts, where the contract says that one
-- is owed for each: how many areas there are. Rows of other sources are not read for it.
select
  s.source,
  s.organisation,
  s.period,
  count(distinct c.code) as areas
from code_used as c
join silver.submission as s on s.submission_id = c._submission_id
left anti join silver.rejection as r on r.submission_id = c._submission_id and r.row = c._row
where c.is_owed
group by s.source, s.organisation, s.period

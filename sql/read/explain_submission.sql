-- One row per submission whose rows count now, and whether the newest release rests on it.
select
  s.submission_id as _submission_id,
  s.source,
  s.organisation,
  s.period,
  s.file_name,
  s.sha256,
  s.rows_accepted,
  s.synthetic,
  p.submission_id is not null as in_release
from bronze.submission as s
left join (
  select p.submission_id
  from published.submission as p
  join latest.release as r on r.release_id = p.release_id
) as p on p.submission_id = s.submission_id
where s.outcome in ('accepted', 'accepted_with_rejections')

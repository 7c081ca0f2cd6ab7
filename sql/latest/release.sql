-- One row per release, of which the newest alone is here: the other views of this schema show its rows.
select
  release_id,
  release_seq,
  as_of,
  created_at,
  program_version,
  data_vintage,
  submissions,
  synthetic_submissions
from published.release
order by release_seq desc
limit 1

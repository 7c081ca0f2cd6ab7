-- One row: the release that a reader asked for, in place of the newest.
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
where release_id = :release

-- One row per release, the newest first.
select release_id, as_of, created_at, program_version, data_vintage, submissions, synthetic_submissions
from published.release
order by release_seq desc

-- One row: the release that latest.* shows.
select release_id, as_of, created_at, data_vintage, program_version, submissions, synthetic_submissions
from latest.release

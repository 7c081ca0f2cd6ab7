-- One row per submission of which rows count: how many do.
select submission_id, rows
from row_count

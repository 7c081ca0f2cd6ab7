-- A submission whose rows are neither accepted nor rejected: intake lost or doubled rows, stop and repair it.
-- severity: blocking
select submission_id, file_name, outcome, rows_in_file, rows_accepted, rows_rejected
from bronze.submission
where rows_in_file <> rows_accepted + rows_rejected

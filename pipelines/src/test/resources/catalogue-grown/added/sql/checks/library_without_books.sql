-- A library without a book: ask who keeps it.
-- severity: warning
select time_period, library_id, kept_by
from silver.public_library
where books = 0

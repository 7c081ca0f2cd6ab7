-- Offending rows: none.
-- severity: blocking
drop table silver.wage

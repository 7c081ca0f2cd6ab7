-- Offending rows: none.
drop table silver.wage

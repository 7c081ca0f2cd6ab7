-- One row per provenance of a value: of several values of the same thing the one of the first authority counts.
select provenance, authority
from values
  ('official', 1),
  ('reported', 2),
  ('computed', 3),
  ('synthetic', 4)
  as ordered (provenance, authority)

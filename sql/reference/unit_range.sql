-- One row per unit of measure: the lowest and the highest value that an indicator in it can have.
-- An estimate of WGI is in standard normal units, mostly from -2.5 to 2.5.
select unit, cast(lowest as decimal(6,1)) as lowest, cast(highest as decimal(6,1)) as highest
from values
  ('percent', 0, 100),
  ('percentile', 0, 100),
  ('score', -5, 5),
  ('index', 0, 1),
  ('points', 0, 150),
  ('count', 0, 50)
  as t(unit, lowest, highest)

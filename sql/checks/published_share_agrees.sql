-- A published share is not what its numerator and denominator come to: look into the document, then correct the row or
-- how it is printed, or ask its publisher and say so beside the figure.
-- severity: warning
select
  metric_id,
  entity,
  member,
  time_period,
  document,
  place,
  value as published_value,
  digits,
  printed,
  numerator,
  denominator,
  share
from gold.published_figure
where not share_agrees

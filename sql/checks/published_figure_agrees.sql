-- A document prints another value of an indicator than ours: find out which definition, data or rounding differs and
-- say so in the report.
-- severity: warning
select
  metric_id,
  entity,
  time_period,
  kind,
  document,
  place,
  value as published_value,
  digits,
  printed,
  own_provenance as our_provenance,
  own_value as our_value
from gold.published_figure
where source = 'published_figure' and not own_value_agrees

-- A published value differs in print from ours: find out which definition, data or rounding differs and say so in the
-- report. Where a document prints the same value, the check published_figure_agrees holds that.
-- severity: warning
select
  metric_id as indicator_id,
  entity,
  time_period,
  series as published_series,
  value as published_value,
  own_provenance as our_provenance,
  own_value as our_value
from gold.published_figure
where source = 'published_value' and not own_value_agrees

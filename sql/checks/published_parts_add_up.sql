-- The parts of a published figure do not add up to it, or a part names a whole that nobody sent: look into the
-- document, then correct the row, or ask its publisher and say so beside the figure.
-- severity: warning
select
  metric_id,
  entity,
  member,
  time_period,
  document,
  place,
  value as published_value,
  printed,
  if(not members_agree, members_sum, null) as members_sum,
  if(not parts_agree, parts_sum, null) as parts_sum,
  finding
from gold.published_figure
where not members_agree or not parts_agree or finding like '%whole missing%'

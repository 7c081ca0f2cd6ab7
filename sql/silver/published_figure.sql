-- One row per figure that a document prints; the one sent last counts.
select
  metric_id,
  metric,
  entity,
  member,
  time_period,
  kind,
  document,
  place,
  value,
  unit,
  digits,
  printed,
  part_of,
  numerator,
  numerator_digits,
  denominator,
  denominator_digits,
  note,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.published_figure
qualify row_number() over (
  partition by metric_id, entity, member, time_period, kind, document
  order by _sent_at desc, _submission_id desc
) = 1

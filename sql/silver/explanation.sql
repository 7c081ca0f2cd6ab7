-- One row per indicator, entity and year: why a target was missed and what is being done, in the words of the
-- organisation that answers for the indicator; the newest by its own date counts.
select
  indicator_id,
  entity,
  _period as time_period,
  _organisation as organisation,
  explanation_kk,
  explanation_ru,
  explanation_en,
  measures_kk,
  measures_ru,
  measures_en,
  written_on,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.explanation
qualify row_number() over (
  partition by indicator_id, entity, _period
  order by written_on desc, _sent_at desc, _submission_id desc, _row desc
) = 1

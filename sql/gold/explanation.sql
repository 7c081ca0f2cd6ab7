-- One row per indicator, entity and year: why a target was missed and what is being done, in the words of the
-- organisation that answers for the indicator.
select
  indicator_id,
  entity,
  time_period,
  organisation,
  explanation_kk,
  explanation_ru,
  explanation_en,
  measures_kk,
  measures_ru,
  measures_en,
  written_on,
  synthetic,
  _submission_id as submission_id,
  _row as row
from silver.explanation

-- One row per indicator, entity and year in the newest release: what the organisation that answers for it says.
select
  e.indicator_id,
  e.entity,
  e.time_period,
  e.organisation,
  e.explanation_kk,
  e.explanation_ru,
  e.explanation_en,
  e.measures_kk,
  e.measures_ru,
  e.measures_en,
  e.written_on,
  e.synthetic,
  e.submission_id,
  e.row,
  e.release_id
from published.explanation as e
join latest.release as r on r.release_id = e.release_id

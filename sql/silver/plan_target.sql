-- One row per plan of a state body, version, indicator and year: the target of that version; the row sent last counts.
select
  concat(_organisation, '/', plan_code) as plan_id,
  _organisation as entity,
  plan_code,
  version,
  approved_on,
  act,
  direction_no,
  goal_no,
  coalesce(goal_title_kk, goal_title_ru) as goal_title_kk,
  coalesce(goal_title_ru, goal_title_kk) as goal_title_ru,
  coalesce(goal_title_en, goal_title_ru, goal_title_kk) as goal_title_en,
  indicator_code as indicator_id,
  coalesce(indicator_title_kk, indicator_title_ru) as title_kk,
  coalesce(indicator_title_ru, indicator_title_kk) as title_ru,
  coalesce(indicator_title_en, indicator_title_ru, indicator_title_kk) as title_en,
  unit,
  better,
  information_source,
  national_indicator,
  programme_code,
  definition_version,
  cast(target_year as string) as time_period,
  target,
  approved_on <= cast(from_utc_timestamp(_sent_at, 'Asia/Almaty') as date) as is_approved,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.plan_target
qualify row_number() over (
  partition by _organisation, plan_code, version, indicator_code, target_year
  order by _sent_at desc, _submission_id desc
) = 1

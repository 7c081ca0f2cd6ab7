-- One row per plan of a state body, indicator and year in the newest release, as the book prints it, in the order in
-- which the plan has its indicators; its rows are named by the hash of their file.
with unit as (
  select u.*
  from published.unit as u
  join latest.release as r on r.release_id = u.release_id
),
file as (
  select s.submission_id, s.sha256
  from published.submission as s
  join latest.release as r on r.release_id = s.release_id
)
select
  p.plan_id,
  p.indicator_id,
  p.entity,
  p.time_period,
  p.goal_no,
  p.goal_title_kk,
  p.goal_title_ru,
  p.goal_title_en,
  p.title_kk,
  p.title_ru,
  p.title_en,
  p.unit,
  coalesce(u.name_kk, p.unit) as unit_kk,
  coalesce(u.name_ru, p.unit) as unit_ru,
  coalesce(u.name_en, p.unit) as unit_en,
  u.value_kk as unit_value_kk,
  u.value_ru as unit_value_ru,
  u.value_en as unit_value_en,
  u.difference_kk as unit_difference_kk,
  u.difference_ru as unit_difference_ru,
  u.difference_en as unit_difference_en,
  u.highest as unit_highest,
  p.better,
  p.information_source,
  p.national_indicator,
  p.target_first,
  p.target_first_version,
  n.sha256 as target_first_sha256,
  p.target_first_row,
  p.target,
  p.target_version,
  p.target_act,
  t.sha256 as target_sha256,
  p.target_row,
  p.target_changed,
  p.definition_changed,
  if(p.better = 'higher', p.obs_value >= p.target_first, p.obs_value <= p.target_first) as reaches_first,
  p.fact,
  p.fact_digits,
  p.numerator,
  p.denominator,
  p.printed_agrees,
  p.status_claimed,
  p.note,
  f.sha256 as report_sha256,
  p.report_row,
  p.obs_value as value,
  p.status,
  p.status_agrees,
  p.missed_by,
  p.national_target,
  p.meets_national_target,
  p.computed_value,
  p.computed_provenance,
  p.difference,
  p.synthetic
from latest.plan_indicator as p
left join unit as u on u.unit = p.unit
left join file as n on n.submission_id = p.target_first_submission_id
left join file as t on t.submission_id = p.target_submission_id
left join file as f on f.submission_id = p.report_submission_id
order by
  p.entity,
  p.time_period,
  p.plan_id,
  p.direction_no,
  transform(split(p.goal_no, '\\.'), number -> cast(number as int)),
  coalesce(p.target_row, p.target_first_row, p.report_row),
  p.indicator_id

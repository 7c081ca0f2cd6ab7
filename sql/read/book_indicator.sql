-- One row per indicator of the printed plan in the release that latest.* shows, with its number and goal, its texts,
-- names and the definition that it had then.
-- What the release names no unit or organisation for goes by its code: an akimat, or all of them in a release of an
-- earlier version.
with unit as (
  select u.*
  from published.unit as u
  join latest.release as r on r.release_id = u.release_id
),
organisation as (
  select o.*
  from published.organisation as o
  join latest.release as r on r.release_id = o.release_id
)
select
  i.indicator_id,
  p.indicator_no,
  p.goal_no,
  i.title_kk,
  i.title_ru,
  i.title_en,
  coalesce(i.short_title_kk, i.title_kk) as short_title_kk,
  coalesce(i.short_title_ru, i.title_ru) as short_title_ru,
  coalesce(i.short_title_en, i.title_en) as short_title_en,
  i.unit,
  coalesce(u.name_kk, i.unit) as unit_kk,
  coalesce(u.name_ru, i.unit) as unit_ru,
  coalesce(u.name_en, i.unit) as unit_en,
  u.value_kk as unit_value_kk,
  u.value_ru as unit_value_ru,
  u.value_en as unit_value_en,
  u.difference_kk as unit_difference_kk,
  u.difference_ru as unit_difference_ru,
  u.difference_en as unit_difference_en,
  u.highest as unit_highest,
  i.direction,
  i.precision,
  coalesce(a.full_name_kk, i.publisher) as publisher_kk,
  coalesce(a.full_name_ru, i.publisher) as publisher_ru,
  coalesce(a.full_name_en, i.publisher) as publisher_en,
  coalesce(b.full_name_kk, i.responsible) as responsible_kk,
  coalesce(b.full_name_ru, i.responsible) as responsible_ru,
  coalesce(b.full_name_en, i.responsible) as responsible_en,
  coalesce(i.series, array()) as series,
  p.baseline_period,
  p.baseline_value,
  i.method_kk,
  i.method_ru,
  i.method_en,
  i.assumptions,
  i.sources,
  i.definition,
  i.definition_changes,
  i.disclosure_threshold,
  i.disclosure_dominance
from latest.indicator as i
join latest.goal_indicator as p on p.indicator_id = i.indicator_id
join latest.plan as n on n.plan_id = p.plan_id and n.is_printed
left join unit as u on u.unit = i.unit
left join organisation as a on a.organisation_id = i.publisher
left join organisation as b on b.organisation_id = i.responsible
order by p.indicator_no

-- One row per edition of the classifier and territorial code: the forms in which the classifier comes, united.
-- Names are as sent. The form with three names gives no parents, but the code itself holds them.
with submission as (
  select submission_id, try_cast(period as date) as effective_on, sent_at, synthetic
  from bronze.submission
  where source in ('kato', 'kato_classifier', 'kato_names') and outcome in ('accepted', 'accepted_with_rejections')
),
listed_unit as (
  select kato_code as code, level, parent_code, name_kk, name_ru, name_en, _submission_id, _row
  from bronze.kato
  where _raw is null
  union all
  select
    kato_code,
    element_at(array('region', 'district', 'rural_okrug', 'settlement', 'settlement'), level + 1),
    parent_kato_code,
    null,
    name_ru,
    null,
    _submission_id,
    _row
  from bronze.kato_classifier
  where _raw is null
  union all
  select
    kato_code,
    case unit_level when 'oblast' then 'region' when 'district' then 'district' else 'rural_okrug' end,
    case unit_level
      when 'district' then rpad(left(kato_code, 2), 9, '0')
      when 'okrug' then rpad(left(kato_code, 4), 9, '0')
    end,
    name_kk,
    name_ru,
    name_en,
    _submission_id,
    _row
  from bronze.kato_names
  where _raw is null
)
select
  s.effective_on,
  u.code,
  u.level,
  u.parent_code,
  u.name_kk,
  u.name_ru,
  u.name_en,
  s.synthetic,
  u._submission_id,
  u._row
from listed_unit as u
join submission as s on s.submission_id = u._submission_id
where s.effective_on is not null
qualify row_number() over (partition by u.code, s.effective_on order by s.sent_at desc, s.submission_id desc) = 1

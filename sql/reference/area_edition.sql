-- One row per edition of the classifier and territorial code: the forms in which the classifier comes, united.
-- Names are as sent. The form with three names gives no parents, but the code itself holds them.
with listed_unit as (
  select
    kato_code as code,
    level,
    parent_code,
    name_kk,
    name_ru,
    name_en,
    _period,
    _sent_at,
    _synthetic,
    _submission_id,
    _row
  from current.kato
  union all
  select
    kato_code,
    element_at(array('region', 'district', 'rural_okrug', 'settlement', 'settlement'), level + 1),
    parent_kato_code,
    null,
    name_ru,
    null,
    _period,
    _sent_at,
    _synthetic,
    _submission_id,
    _row
  from current.kato_classifier
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
    _period,
    _sent_at,
    _synthetic,
    _submission_id,
    _row
  from current.kato_names
)
select
  try_cast(_period as date) as effective_on,
  code,
  level,
  parent_code,
  name_kk,
  name_ru,
  name_en,
  _synthetic as synthetic,
  _submission_id,
  _row
from listed_unit
where try_cast(_period as date) is not null
qualify row_number() over (
  partition by code, try_cast(_period as date)
  order by _sent_at desc, _submission_id desc
) = 1

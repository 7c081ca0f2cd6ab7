-- One row per edition of the classifier, territorial code and name that is hardly meant so. Nothing is repaired.
with name as (
  select
    effective_on,
    code,
    stack(3, 'kk', name_kk, 'ru', name_ru, 'en', name_en) as (language, name),
    _submission_id,
    _row
  from reference.area_edition
),
judged as (
  select
    *,
    case
      when name rlike '[\\uFFFD?\\u0080-\\u009F]|[ÐÑ][\\u0080-\\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
        then 'broken-character'
      when name rlike '[A-Za-z]' and name rlike '\\p{IsCyrillic}' then 'latin-among-cyrillic'
      when language = 'en' and name rlike '\\p{IsCyrillic}' then 'not-in-english'
    end as finding
  from name
)
select effective_on, code, language, name, finding, _submission_id, _row
from judged
where finding is not null

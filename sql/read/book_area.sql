-- One row per code of the country and the regions, with the name it bore last; in Russian where no edition gives
-- another. The classifier writes "г.Астана"; print wants the space. Organisations stand beside them.
with named as (
  select
    entity,
    if(kind = 'organisation', kind, level) as level,
    name_kk,
    if(kind = 'organisation', name_ru, regexp_replace(name_ru, '^г\\.(?=\\S)', 'г. ')) as name_ru,
    name_en
  from latest.entity
  where level in ('country', 'region') or kind = 'organisation'
)
select
  entity as code,
  level,
  coalesce(name_kk, name_ru) as name_kk,
  name_ru,
  coalesce(name_en, name_ru) as name_en
from named
order by code

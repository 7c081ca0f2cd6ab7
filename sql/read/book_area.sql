-- One row per code of the country and the regions, with the name it bore last; in Russian where no edition gives
-- another. The classifier writes "г.Астана"; print wants the space. Organisations stand beside them.
with named as (
  select code, level, name_kk, regexp_replace(name_ru, '^г\\.(?=\\S)', 'г. ') as name_ru, name_en
  from latest.area
  where level in ('country', 'region')
  qualify row_number() over (partition by code order by valid_from desc) = 1
)
select code, level, coalesce(name_kk, name_ru) as name_kk, name_ru, coalesce(name_en, name_ru) as name_en
from named
union all
select o.organisation_id, 'organisation', o.name_kk, o.name_ru, o.name_en
from published.organisation as o
join latest.release as r on r.release_id = o.release_id
order by code

-- One row per code of the country and the regions, with the name it bore last; in Russian where no edition gives another.
select code, level, coalesce(name_kk, name_ru) as name_kk, name_ru, coalesce(name_en, name_ru) as name_en
from latest.area
where level in ('country', 'region')
qualify row_number() over (partition by code order by valid_from desc) = 1
order by code

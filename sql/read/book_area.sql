-- One row per code of the country and the regions, with the name it bore last.
select code, level, name_kk, name_ru, name_en
from latest.area
where level in ('country', 'region')
qualify row_number() over (partition by code order by valid_from desc) = 1
order by code

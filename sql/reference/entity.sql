-- One row per unit of observation, what a value may be about: the nation, an area, the rest of the nation that no area
-- can be given, an organisation; as it was last. reference.area has the history of an area.
with area as (
  select
    *,
    min(valid_from) over (partition by code) as first_valid_from
  from reference.area
  qualify row_number() over (partition by code order by valid_from desc) = 1
)
select
  code as entity,
  if(level = 'country', 'nation', 'area') as kind,
  level,
  parent_code as parent,
  name_kk,
  name_ru,
  name_en,
  first_valid_from as valid_from,
  valid_to
from area
union all
select
  '_X' as entity,
  'area' as kind,
  'rest' as level,
  'KZ' as parent,
  'Бөлінбеген' as name_kk,
  'Не распределено' as name_ru,
  'Not allocated' as name_en,
  cast(null as date) as valid_from,
  cast(null as date) as valid_to
union all
select
  organisation_id as entity,
  'organisation' as kind,
  kind as level,
  area as parent,
  name_kk,
  name_ru,
  name_en,
  valid_from,
  valid_to
from reference.organisation

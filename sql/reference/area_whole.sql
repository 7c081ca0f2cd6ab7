-- One row per area, boundaries and span of time: the whole that its figures add up to, and where they stand in today's
-- boundaries. A region that today's cannot be given is part of the rest of the nation, _X.
with area as (
  select
    t.code as entity,
    t.level,
    t.valid_from,
    t.valid_to,
    t.boundaries_of,
    a.parent_code as whole,
    if(t.level = 'region', coalesce(t.region_code_today, '_X'), t.district_code_today) as entity_today
  from reference.area_today as t
  join reference.area as a
    on a.code = t.code
    and a.valid_from <= t.valid_from
    and (a.valid_to is null or a.valid_to > t.valid_from)
),
nation as (
  select
    stack(2, 'KZ', 'country', null, '_X', 'region', 'KZ') as (entity, level, whole),
    max(boundaries_of) as boundaries_of
  from reference.area_today
)
select
  entity,
  '_Z' as boundaries,
  valid_from,
  valid_to,
  level,
  whole,
  boundaries_of as other_boundaries,
  entity_today as other_entity
from area
union all
select entity, boundaries_of, date'0001-01-01', null, level, whole, null, null
from area
where valid_to is null
union all
select entity, '_Z', date'0001-01-01', null, level, whole, boundaries_of, entity
from nation
union all
select entity, boundaries_of, date'0001-01-01', null, level, whole, null, null
from nation
where boundaries_of is not null

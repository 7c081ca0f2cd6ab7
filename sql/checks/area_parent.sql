-- A territorial unit hangs under a unit that its edition does not list: ask for a repaired classifier. Where the edition does not list its region either, reference.area leaves the unit out.
-- severity: warning
select
  u.effective_on,
  u.code,
  u.level,
  u.parent_code,
  u.name_ru,
  r.code is not null as region_is_listed
from reference.area_edition as u
left join reference.area_edition as p on p.effective_on = u.effective_on and p.code = u.parent_code
left join reference.area_edition as r on r.effective_on = u.effective_on and r.code = rpad(left(u.code, 2), 9, '0')
where (u.level <> 'region' and p.code is null) or r.code is null

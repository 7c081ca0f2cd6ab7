-- A territorial unit hangs under a unit that its edition does not list, or under one that does not stand above it: it
-- counts under its region; ask for a repaired classifier. Where the edition does not list its region either,
-- reference.area leaves the unit out.
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
where r.code is null
  or (
    u.level <> 'region'
    and not (
      p.code is not null
      and (
        u.level = 'settlement'
        or array_position(array('region', 'district', 'rural_okrug', 'settlement'), p.level)
          < array_position(array('region', 'district', 'rural_okrug', 'settlement'), u.level)
      )
    )
  )

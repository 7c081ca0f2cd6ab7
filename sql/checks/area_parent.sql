-- A territorial unit hangs under a unit that did not exist then, or under none: ask for a repaired classifier.
-- severity: warning
select u.code, u.valid_from, u.level, u.parent_code
from reference.area as u
left anti join reference.area as p
  on p.code = u.parent_code
  and p.valid_from <= u.valid_from
  and (p.valid_to is null or p.valid_to > u.valid_from)
where u.level <> 'country'

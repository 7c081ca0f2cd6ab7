-- A code ended or began and the crosswalk of that day does not say how: complete the crosswalk, or a series by area
-- breaks here.
-- severity: warning
select a.changed_on, a.level, a.change, a.old_code, a.new_code, coalesce(a.new_name_ru, a.old_name_ru) as name_ru
from reference.area_change as a
left semi join silver.submission as s
  on s.source = 'kato_crosswalk'
  and try_cast(s.period as date) = a.changed_on
where a.change in ('abolished', 'created') and not a.in_crosswalk

-- One row per member of a breakdown, with its names and the time that it is valid in.
select
  b.breakdown,
  m.code as member,
  m.kk as name_kk,
  m.ru as name_ru,
  m.en as name_en,
  m.valid_from,
  m.valid_to
from reference.breakdown as b
lateral view explode(b.members) as m

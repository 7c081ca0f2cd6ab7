-- One row per source of a publisher abroad: the newest edition held and the next one expected.
select
  coalesce(s.title_en, p.source) as source,
  coalesce(e.name_en, p.organisation) as publisher,
  p.newest,
  cast(from_utc_timestamp(p.sent_at, 'Asia/Almaty') as date) as came_out_on,
  p.expected,
  date_sub(cast(from_utc_timestamp(p.expected_before, 'Asia/Almaty') as date), 1) as expected_by,
  if(p.is_overdue, 'not submitted to this system', null) as overdue
from gold.publisher_edition as p
left join reference.source as s on s.source = p.source
left join reference.entity as e on e.entity = p.organisation
order by p.organisation, p.source

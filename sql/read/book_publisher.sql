-- One row per source of a publisher abroad, as the newest release knew it, with the last day that its next edition is
-- expected on.
select
  e.source,
  s.title_kk,
  s.title_ru,
  s.title_en,
  e.organisation,
  e.newest,
  cast(from_utc_timestamp(e.sent_at, 'Asia/Almaty') as date) as sent_on,
  e.expected,
  date_sub(cast(from_utc_timestamp(e.expected_before, 'Asia/Almaty') as date), 1) as expected_by,
  e.is_overdue
from latest.publisher_edition as e
join published.source as s on s.source = e.source
join latest.release as r on r.release_id = s.release_id
order by e.organisation, e.source

-- One row per source of a publisher abroad: the newest edition held and the next one expected, as the newest release
-- knew it.
select
  e.source,
  e.organisation,
  e.newest,
  e.sent_at,
  e.editions_held,
  e.expected,
  e.expected_before,
  e.is_overdue,
  e.release_id
from published.publisher_edition as e
join latest.release as r on r.release_id = e.release_id

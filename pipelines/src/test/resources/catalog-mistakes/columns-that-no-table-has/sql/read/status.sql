-- One row per release.
select
  release_id,
  finished_at + 1 as later,
  nosuchfunction(release_id) as made
from published.release
where release_id <= :as_of

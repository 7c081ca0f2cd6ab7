-- One row per indicator and year of the newest release.
select
  indicator_id,
  time_period
from published.verdict
where release_id = (select max(release_id) from published.release)

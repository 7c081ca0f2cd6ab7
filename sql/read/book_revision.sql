-- One row per revised value that the book prints, at most twenty: between releases before between editions, a changed
-- verdict first, the country before its regions; each row says how many there are in all.
select
  indicator_id,
  series,
  entity,
  time_period,
  breakdown,
  member,
  old_version,
  new_version,
  old_value,
  new_value,
  why,
  old_status,
  new_status,
  count(*) over () as revisions
from latest.revision
order by
  compared desc,
  status_changed desc,
  entity <> 'KZ',
  entity not like '__0000000',
  breakdown <> 'total',
  time_period desc,
  indicator_id,
  entity,
  series,
  breakdown,
  member,
  provenance
limit 20

-- One row per revised value that the book prints, at most twenty: between releases before between editions, a changed
-- verdict first, the country before its regions; each row says how many there are in all.
select
  compared,
  v.indicator_id,
  v.series,
  v.edition,
  v.boundaries,
  v.entity,
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
from latest.revision as v
left join latest.entity as e on e.entity = v.entity
order by
  compared desc,
  status_changed desc,
  v.entity <> 'KZ',
  not e.level <=> 'region',
  breakdown <> 'total',
  time_period desc,
  indicator_id,
  v.entity,
  series,
  edition desc,
  boundaries desc,
  breakdown,
  member,
  provenance
limit 20

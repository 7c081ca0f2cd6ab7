-- One row per revised value of the printed plan's indicators that the book prints, at most twenty: between releases
-- before between editions, a changed verdict first, the country before its regions; each row says how many there are.
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
join latest.goal_indicator as i on i.indicator_id = v.indicator_id
join latest.plan as p on p.plan_id = i.plan_id and p.is_printed
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

-- One row per revision that is news, of the value that counts for the country and the regions in the printed plan's
-- indicators, in their order: between releases before between editions, the country first, the newest year first. Each
-- row says how many revised values there are in all; where none is news, one row says that alone.
with revision as (
  select v.*, i.indicator_no
  from latest.revision as v
  join latest.goal_indicator as i on i.indicator_id = v.indicator_id
  join latest.plan as p on p.plan_id = i.plan_id and p.is_printed
),
counted as (
  select count(*) as revisions
  from revision
),
news as (
  select v.*
  from revision as v
  left join latest.entity as e on e.entity = v.entity
  where v.is_news
    and v.series = 'main'
    and v.edition = '_Z'
    and v.boundaries = '_Z'
    and v.breakdown = 'total'
    and (v.entity = 'KZ' or e.level = 'region')
)
select
  n.compared,
  n.indicator_id,
  n.series,
  n.edition,
  n.boundaries,
  n.entity,
  n.time_period,
  n.breakdown,
  n.member,
  n.old_version,
  n.new_version,
  n.old_value,
  n.new_value,
  n.why,
  n.old_status,
  n.new_status,
  c.revisions
from counted as c
left join news as n on true
order by n.indicator_no, n.compared desc, n.entity <> 'KZ', n.entity, n.time_period desc, n.provenance

-- One row per verdict on the country in the release before the newest: what the book compares with. A value
-- that was withheld then or is now is not told. No row in the first.
with earlier as (
  select max_by(p.release_id, p.release_seq) as release_id, max_by(p.as_of, p.release_seq) as as_of
  from published.release as p
  join latest.release as n on p.release_seq < n.release_seq
)
select
  e.release_id,
  e.as_of,
  a.indicator_id,
  a.time_period,
  if('withheld' in (a.status, n.status), null, a.obs_value) as value,
  a.status
from published.verdict as a
join latest.plan as p on p.plan_id = a.plan_id and p.is_printed
join earlier as e on e.release_id = a.release_id
left join latest.verdict as n
  on n.plan_id = a.plan_id
  and n.indicator_id = a.indicator_id
  and n.entity = a.entity
  and n.time_period = a.time_period
where a.entity = 'KZ'
order by a.indicator_id, a.time_period

-- One row per value that was published before and is another one now: in the newest release against the one before it,
-- and in an edition of an index against its edition before. Why: rows_lost (sent again with mistakes and fewer sound
-- rows), correction, resubmission (sent again), withdrawal, new_edition, new_data, or definition where no submission of
-- the indicator's sources explains it. It is news where the figure as printed or the verdict moves; reports tell that
-- alone. A value that is suppressed or withheld in either release is not told.
with release_pair as (
  select n.release_id as new_release, max_by(p.release_id, p.release_seq) as old_release
  from latest.release as n
  join published.release as p on p.release_seq < n.release_seq
  group by n.release_id
),
observed as (
  select
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    o.entity,
    o.time_period,
    o.breakdown,
    o.member,
    coalesce(max(o.provenance) filter (where o.release_id = p.new_release), max(o.provenance)) as provenance,
    p.old_release,
    p.new_release,
    count_if(o.release_id = p.old_release) > 0 as was_published,
    max(o.obs_value) filter (where o.release_id = p.old_release) as old_value,
    max(o.obs_value) filter (where o.release_id = p.new_release) as new_value
  from published.observation_series as o
  join release_pair as p on o.release_id in (p.old_release, p.new_release)
  -- a value is one value still when real submissions take the place of synthetic ones
  group by
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    o.entity,
    o.time_period,
    o.breakdown,
    o.member,
    o.provenance = 'official',
    p.old_release,
    p.new_release
  having count_if(o.obs_status in ('L', 'Q')) = 0
),
submitted as (
  select
    s.source,
    s.period,
    s.kind,
    s.submission_id,
    s.release_id = p.new_release as is_new_release,
    count_if(s.release_id = p.old_release) over (partition by s.submission_id) = 0 as has_come,
    count_if(s.release_id = p.new_release) over (partition by s.submission_id) = 0 as has_gone,
    count_if(s.release_id = p.old_release) over of_period > 0 as was_reported,
    count_if(s.release_id = p.new_release) over of_period > 0 as is_reported,
    -- fewer sound rows are a loss where rows are rejected now; without those the sender took them out
    sum(if(s.release_id = p.new_release, s.rows_accepted, -s.rows_accepted)) over of_period < 0
      and sum(s.rows_rejected) filter (where s.release_id = p.new_release) over of_period > 0 as has_lost_rows
  from published.submission as s
  join release_pair as p on s.release_id in (p.old_release, p.new_release)
  window of_period as (partition by s.source, s.organisation, s.period)
),
indicator_source as (
  select i.indicator_id, explode(i.sources) as source
  from published.indicator as i
  join latest.release as r on r.release_id = i.release_id
),
edition_indicator as (
  select distinct indicator_id
  from latest.observation_series
  where edition <> '_Z'
),
-- what came or went since, as a reason; of several the first in this order
reason as (
  select
    i.indicator_id,
    s.period,
    min(
      case
        when s.was_reported and s.has_lost_rows then struct(1 as place, 'rows_lost' as why)
        when s.kind = 'correction' then struct(2 as place, 'correction' as why)
        when s.has_gone and not s.is_reported then struct(4 as place, 'withdrawal' as why)
        when s.has_gone or (s.kind <> 'append' and s.was_reported) then struct(3 as place, 'resubmission' as why)
        when e.indicator_id is not null then struct(5 as place, 'new_edition' as why)
        else struct(6 as place, 'new_data' as why)
      end
    ) as first
  from submitted as s
  join indicator_source as i on i.source = s.source
  left join edition_indicator as e on e.indicator_id = i.indicator_id
  where s.has_come or s.has_gone
  group by i.indicator_id, s.period
),
reason_of_any_period as (
  select indicator_id, min(first) as first
  from reason
  group by indicator_id
),
verdict as (
  select v.indicator_id, v.entity, v.time_period, v.status, v.release_id
  from published.verdict as v
  join latest.plan as p on p.plan_id = v.plan_id and p.is_printed
),
release_revision as (
  select
    'release' as compared,
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    o.entity,
    o.time_period,
    o.breakdown,
    o.member,
    o.provenance,
    o.old_release as old_version,
    o.new_release as new_version,
    o.old_value,
    o.new_value,
    coalesce(y.first.why, r.first.why, 'definition') as why,
    b.status as old_status,
    a.status as new_status
  from observed as o
  left join reason as y on y.indicator_id = o.indicator_id and y.period = o.time_period
  left join reason_of_any_period as r on r.indicator_id = o.indicator_id
  left join verdict as b
    on o.series = 'main'
    and o.edition = '_Z'
    and o.boundaries = '_Z'
    and o.breakdown = 'total'
    and b.release_id = o.old_release
    and b.indicator_id = o.indicator_id
    and b.entity = o.entity
    and b.time_period = o.time_period
  left join verdict as a
    on o.series = 'main'
    and o.edition = '_Z'
    and o.boundaries = '_Z'
    and o.breakdown = 'total'
    and a.release_id = o.new_release
    and a.indicator_id = o.indicator_id
    and a.entity = o.entity
    and a.time_period = o.time_period
  where o.was_published and not o.old_value <=> o.new_value
),
-- the newest edition, _Z, comes last
edition as (
  select
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    o.entity,
    o.time_period,
    o.breakdown,
    o.member,
    o.provenance,
    o.obs_value,
    lag(o.edition) over edition_in_time as old_edition,
    lag(o.obs_value) over edition_in_time as old_value
  from latest.observation_series as o
  join edition_indicator as e on e.indicator_id = o.indicator_id
  where o.series = 'main' and o.boundaries = '_Z' and o.obs_status not in ('L', 'Q')
  window edition_in_time as (
    partition by o.indicator_id, o.entity, o.time_period, o.breakdown, o.member
    order by o.edition
  )
),
target as (
  select t.*, i.direction
  from latest.target as t
  join latest.plan as p on p.plan_id = t.plan_id and p.is_printed
  join latest.indicator as i on i.indicator_id = t.indicator_id
  where t.entity = 'KZ' and t.in_force
),
edition_revision as (
  select
    'edition' as compared,
    e.indicator_id,
    e.series,
    e.edition,
    e.boundaries,
    e.entity,
    e.time_period,
    e.breakdown,
    e.member,
    e.provenance,
    e.old_edition as old_version,
    e.edition as new_version,
    e.old_value,
    e.obs_value as new_value,
    'new_edition' as why,
    case
      when t.value is null then 'no_target'
      when e.old_value is null then 'no_data'
      when if(t.direction = 'lower', e.old_value <= t.value, e.old_value >= t.value) then 'achieved'
      else 'not_achieved'
    end as old_status,
    case
      when t.value is null then 'no_target'
      when e.obs_value is null then 'no_data'
      when if(t.direction = 'lower', e.obs_value <= t.value, e.obs_value >= t.value) then 'achieved'
      else 'not_achieved'
    end as new_status
  from edition as e
  left join target as t on t.indicator_id = e.indicator_id and t.time_period = e.time_period
  where e.old_edition is not null and not e.old_value <=> e.obs_value
),
revision as (
  table release_revision
  union all
  table edition_revision
),
-- as print rounds them, half up, in units of the last digit
printed as (
  select
    v.*,
    round(cast(v.old_value as decimal(28,16)) * cast(pow(10, i.precision) as decimal(6,0)), 0) as old_printed,
    round(cast(v.new_value as decimal(28,16)) * cast(pow(10, i.precision) as decimal(6,0)), 0) as new_printed
  from revision as v
  join latest.indicator as i on i.indicator_id = v.indicator_id
)
select
  v.compared,
  v.indicator_id,
  v.series,
  v.edition,
  v.boundaries,
  v.entity,
  v.time_period,
  v.breakdown,
  v.member,
  v.provenance,
  v.old_version,
  v.new_version,
  v.old_value,
  v.new_value,
  cast(v.new_value - v.old_value as decimal(38,16)) as change,
  v.why,
  v.old_status,
  v.new_status,
  not v.old_status <=> v.new_status as status_changed,
  not v.old_printed <=> v.new_printed or not v.old_status <=> v.new_status as is_news,
  r.release_id
from printed as v
cross join latest.release as r

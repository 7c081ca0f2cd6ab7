-- One row per national indicator as a whole, one per indicator of a body's plan that leads to it, and one per indicator
-- of a body's plan that leads to none: who carries what, and what is wrong with it.
-- The indicators of the printed plan are the national ones; of a body's plan the targets that count are looked at, in
-- the last year that it and the nation have one for.
-- ASSUMPTION: parts are weighted by the last denominators of the regions, and held against the whole only where every
-- region carries the indicator.
with national as (
  select g.plan_id, g.indicator_id, i.unit, i.direction, i.additive
  from reference.plan_indicator as g
  join reference.plan as p on p.plan_id = g.plan_id and p.is_printed
  join reference.indicator as i on i.indicator_id = g.indicator_id
),
national_target as (
  select t.indicator_id, t.time_period, t.value
  from gold.target as t
  join national as n on n.plan_id = t.plan_id and n.indicator_id = t.indicator_id
  where t.in_force and t.entity = 'KZ'
),
body_target as (
  select t.*
  from silver.plan_target as t
  join silver.plan_version as v
    on v.plan_id = t.plan_id
    and v.time_period = t.time_period
    and v.version = t.version
    and v.in_force
),
-- the last year of each indicator says where it leads
body_indicator as (
  select plan_id, entity, indicator_id, national_indicator, unit, better, synthetic
  from body_target
  qualify row_number() over (partition by plan_id, indicator_id order by time_period desc) = 1
),
common_year as (
  select
    b.plan_id,
    b.indicator_id,
    b.time_period,
    cast(b.target as decimal(38,16)) as target,
    t.value as national_target
  from body_target as b
  join body_indicator as l on l.plan_id = b.plan_id and l.indicator_id = b.indicator_id
  join national_target as t on t.indicator_id = l.national_indicator and t.time_period = b.time_period
  qualify row_number() over (partition by b.plan_id, b.indicator_id order by b.time_period desc) = 1
),
carried as (
  select
    n.indicator_id,
    b.entity,
    b.plan_id,
    b.indicator_id as body_indicator_id,
    b.unit,
    b.synthetic,
    c.time_period,
    c.target,
    c.national_target,
    b.unit = n.unit and b.better = n.direction as is_comparable,
    if(
      is_comparable and if(b.better = 'higher', c.target < c.national_target, c.target > c.national_target),
      'conflict',
      null
    ) as finding
  from body_indicator as b
  join national as n on n.indicator_id = b.national_indicator
  left join common_year as c on c.plan_id = b.plan_id and c.indicator_id = b.indicator_id
),
region_weight as (
  select indicator_id, entity, max_by(denominator, time_period) as denominator
  from gold.observation_series
  where series = 'main' and edition = '_Z' and boundaries = '_Z' and breakdown = 'total' and denominator is not null
  group by indicator_id, entity
),
region_of_year as (
  select y.time_period, count(*) as regions
  from (select distinct time_period from carried where time_period is not null) as y
  join reference.area as a
    on a.level = 'region'
    and a.valid_from <= make_date(cast(y.time_period as int), 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(cast(y.time_period as int), 12, 31))
  group by y.time_period
),
parts as (
  select
    c.indicator_id,
    c.time_period,
    count(distinct c.entity) as regions,
    count(w.denominator) as weighted,
    sum(c.target) as target_sum,
    cast(
      sum(cast(c.target as decimal(22,8)) * cast(w.denominator as decimal(18,4)))
        / nullif(sum(if(c.target is null, null, cast(w.denominator as decimal(18,4)))), 0)
      as decimal(38,16)
    ) as target_mean
  from carried as c
  join reference.entity as e on e.entity = c.entity and e.level = 'region'
  left join region_weight as w on w.indicator_id = c.indicator_id and w.entity = c.entity
  where c.is_comparable and c.time_period is not null
  group by c.indicator_id, c.time_period
),
-- what has a denominator anywhere is a ratio, whose parts have a mean where each has a weight; what has none adds up
ratio as (
  select distinct indicator_id
  from region_weight
),
whole_part as (
  select
    p.indicator_id,
    p.time_period,
    case
      when p.weighted = p.regions then p.target_mean
      when q.indicator_id is null then p.target_sum
    end as parts_target
  from parts as p
  join national as n on n.indicator_id = p.indicator_id and n.additive
  left join ratio as q on q.indicator_id = p.indicator_id
  join region_of_year as r on r.time_period = p.time_period and r.regions = p.regions
  qualify row_number() over (partition by p.indicator_id order by p.time_period desc) = 1
),
carriers as (
  select indicator_id, count(distinct entity) as carriers, bool_or(synthetic) as synthetic
  from carried
  group by indicator_id
),
whole as (
  select
    n.indicator_id,
    n.plan_id,
    n.unit,
    coalesce(c.synthetic, false) as synthetic,
    w.time_period,
    t.value as national_target,
    coalesce(c.carriers, 0) as carriers,
    w.parts_target,
    case
      when c.carriers is null then 'gap'
      when if(n.direction = 'higher', w.parts_target < t.value, w.parts_target > t.value) then 'parts_weaker'
    end as finding
  from national as n
  left join carriers as c on c.indicator_id = n.indicator_id
  left join whole_part as w on w.indicator_id = n.indicator_id
  left join national_target as t on t.indicator_id = n.indicator_id and t.time_period = w.time_period
)
select
  indicator_id,
  'KZ' as entity,
  plan_id,
  indicator_id as body_indicator_id,
  unit,
  time_period,
  cast(null as decimal(38,16)) as target,
  national_target,
  carriers,
  parts_target,
  finding,
  synthetic
from whole
union all
select
  indicator_id,
  entity,
  plan_id,
  body_indicator_id,
  unit,
  time_period,
  target,
  national_target,
  cast(null as bigint) as carriers,
  cast(null as decimal(38,16)) as parts_target,
  finding,
  synthetic
from carried
union all
select
  b.indicator_id,
  b.entity,
  b.plan_id,
  b.indicator_id as body_indicator_id,
  b.unit,
  cast(null as string) as time_period,
  cast(null as decimal(38,16)) as target,
  cast(null as decimal(38,16)) as national_target,
  cast(null as bigint) as carriers,
  cast(null as decimal(38,16)) as parts_target,
  'orphan' as finding,
  b.synthetic
from body_indicator as b
left anti join national as n on n.indicator_id = b.national_indicator

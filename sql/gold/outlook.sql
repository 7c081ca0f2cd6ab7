-- One row per plan, indicator, entity and coming year that has a target: where the newest value leads at its present
-- pace. Coming are the years after that value, due or not. The pace goes on as a straight line, which may leave the
-- limits of the unit, and is told only where the verdict of that value tells it. What is within five percent of the way
-- that is needed is on the line, neither reached nor missed: see reference.on_the_line.
with newest as (
  select
    *,
    cast(time_period as int) as year,
    cast(baseline_period as int) as baseline_year,
    not_told is null and too_short is null as has_pace
  from gold.verdict
  where obs_value is not null
  qualify row_number() over (
    partition by plan_id, indicator_id, entity
    order by time_period desc
  ) = 1
),
-- a target of its own comes before the nation's
path as (
  select
    n.*,
    t.time_period as target_period,
    cast(t.time_period as int) - n.year as years_on,
    cast(t.time_period as int) - n.baseline_year as years_of_path,
    t.value as coming_target,
    t.edition
  from newest as n
  join gold.target as t
    on t.plan_id = n.plan_id
    and t.indicator_id = n.indicator_id
    and t.entity in (n.entity, 'KZ')
    and t.time_period > n.time_period
    and t.in_force
  qualify row_number() over (
    partition by n.plan_id, n.indicator_id, n.entity, t.time_period
    order by t.entity = n.entity desc
  ) = 1
),
-- the change is multiplied before it is divided, as in gold.verdict, so that both lead to the same value
led as (
  select
    *,
    cast(coming_target - obs_value as decimal(30,16)) as way,
    try_cast(
      try_cast(obs_value - baseline_value as decimal(22,16)) * cast(years_of_path as decimal(2,0)) as decimal(22,16)
    ) as part_of_path,
    if(
      has_pace,
      cast(cast(baseline_value as decimal(30,16)) + part_of_path / (year - baseline_year) as decimal(30,16)),
      null
    ) as value_at_pace,
    if(higher_is_better, value_at_pace - coming_target, coming_target - value_at_pace) as gap_at_pace
  from path
),
judged as (
  select
    *,
    case
      when way <> 0 and abs(gap_at_pace) <= tolerance * abs(way) then 'on_the_line'
      when gap_at_pace >= 0 then 'reached'
      when gap_at_pace < 0 then 'missed'
    end as outcome_at_pace
  from led
  cross join reference.on_the_line
)
select
  plan_id,
  indicator_id,
  entity,
  target_period as time_period,
  coming_target as target,
  edition as target_edition,
  time_period as value_period,
  obs_value,
  provenance,
  cast(way / years_on as decimal(38,16)) as required_change,
  achieved_change,
  not_told,
  too_short,
  cast(value_at_pace as decimal(38,16)) as value_at_pace,
  cast(gap_at_pace as decimal(38,16)) as gap_at_pace,
  outcome_at_pace,
  min(if(outcome_at_pace = 'missed', target_period, null)) over (partition by plan_id, indicator_id, entity)
    as first_missed_period,
  'outlook-1' as method_version
from judged

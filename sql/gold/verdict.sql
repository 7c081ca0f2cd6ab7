-- One row per plan, indicator, entity and year: the verdict of the yearly path with every value it was reached by.
-- In a plan of the catalogue the nation has a row for every year, another area only where it has a value; the year
-- before the plan is only the year before the first. In the plan of a state body its targets and its report say the
-- years, and its own facts are judged.
-- It says only what the value carries: why it tells no trend, pace or loss is in not_told. What has no standard error,
-- as a complete count or a published figure, has no margin to hold.
with planned_indicator as (
  select
    p.plan_id,
    p.indicator_id,
    n.first_year,
    n.last_year,
    i.direction_sign > 0 as higher_is_better,
    i.ratio_scale,
    cast(p.baseline_period as int) as baseline_year,
    cast(p.baseline_value as decimal(30,16)) as baseline_value,
    i.publication_lag_months,
    i.coverage_floor,
    false as is_of_body,
    p.plan_id as national_plan,
    p.indicator_id as national_indicator
  from reference.plan_indicator as p
  join reference.plan as n on n.plan_id = p.plan_id
  join reference.indicator as i on i.indicator_id = p.indicator_id
),
-- what the newest version says of an indicator holds for all its years, but which value is better: see body_direction
body_indicator as (
  select
    plan_id,
    indicator_id,
    unit,
    better,
    national_indicator,
    cast(min(time_period) over (partition by plan_id) as int) as first_year,
    cast(max(time_period) over (partition by plan_id) as int) as last_year
  from silver.plan_target
  qualify row_number() over (
    partition by plan_id, indicator_id
    order by approved_on desc, version desc, time_period
  ) = 1
),
indicator as (
  select *
  from planned_indicator
  union all
  select
    b.plan_id,
    b.indicator_id,
    b.first_year,
    b.last_year,
    b.better = 'higher' as higher_is_better,
    -- ASSUMPTION: what cannot be less than nothing may be divided
    u.lowest <=> 0 as ratio_scale,
    cast(null as int) as baseline_year,
    cast(null as decimal(30,16)) as baseline_value,
    s.due_after_months as publication_lag_months,
    cast(null as int) as coverage_floor,
    true as is_of_body,
    n.plan_id as national_plan,
    i.indicator_id as national_indicator
  from body_indicator as b
  join reference.unit as u on u.unit = b.unit
  join reference.source as s on s.source = 'plan_report'
  left join reference.indicator as i
    on i.indicator_id = b.national_indicator
    and i.unit = b.unit
    and i.direction = b.better
  left join reference.plan as n on n.is_printed and i.indicator_id is not null
),
target as (
  select *, cast(time_period as int) as year, cast(value as decimal(30,16)) as target
  from gold.target
  where in_force
),
planned_year as (
  select plan_id, indicator_id, 'KZ' as entity, explode(sequence(first_year, last_year)) as year
  from planned_indicator
  union all
  select t.plan_id, t.indicator_id, t.entity, t.year
  from target as t
  join indicator as i on i.plan_id = t.plan_id and i.indicator_id = t.indicator_id and i.is_of_body
),
value_year as (
  select
    i.plan_id,
    o.indicator_id,
    o.entity,
    o.year,
    o.provenance,
    o.obs_value,
    o.withheld,
    false as not_counted,
    o.unreliable,
    o.sample_size,
    o.standard_error,
    o.ci_low,
    o.ci_high
  from gold.yearly_value as o
  join planned_indicator as i on i.indicator_id = o.indicator_id
  union all
  select
    plan_id,
    indicator_id,
    entity,
    cast(time_period as int) as year,
    if(synthetic, 'synthetic', 'reported') as provenance,
    value as obs_value,
    false as withheld,
    value is null and status_claimed <=> 'not_counted' as not_counted,
    false as unreliable,
    cast(null as bigint) as sample_size,
    cast(null as double) as standard_error,
    cast(null as double) as ci_low,
    cast(null as double) as ci_high
  from silver.plan_report
),
-- which value is better, as the version in force in the year says
body_direction as (
  select t.plan_id, t.indicator_id, cast(t.time_period as int) as year, t.better = 'higher' as higher_is_better
  from silver.plan_target as t
  join silver.plan_version as v
    on v.plan_id = t.plan_id
    and v.time_period = t.time_period
    and v.version = t.version
    and v.in_force
),
known_value as (
  select
    plan_id,
    indicator_id,
    entity,
    year,
    i.first_year,
    i.last_year,
    coalesce(d.higher_is_better, i.higher_is_better) as higher_is_better,
    i.ratio_scale,
    i.publication_lag_months,
    i.coverage_floor,
    i.baseline_year,
    i.is_of_body,
    i.national_plan,
    i.national_indicator,
    i.baseline_value as plan_baseline,
    entity <> 'KZ' and year = i.baseline_year as is_own_baseline,
    o.provenance,
    o.obs_value,
    o.withheld,
    coalesce(o.not_counted, false) as not_counted,
    coalesce(o.unreliable, false) as unreliable,
    o.sample_size,
    o.standard_error,
    o.ci_low,
    o.ci_high
  from planned_year
  full join value_year as o using (plan_id, indicator_id, entity, year)
  join indicator as i using (plan_id, indicator_id)
  left join body_direction as d using (plan_id, indicator_id, year)
),
-- the nation starts from the baseline of the plan, a figure without an interval, another area from its own value of
-- that year
known_year as (
  select
    *,
    if(entity = 'KZ', plan_baseline, max(if(is_own_baseline, obs_value, null)) over area_path) as baseline_value,
    coalesce(max(if(is_own_baseline, unreliable, null)) over area_path, false) as baseline_unreliable,
    max(if(is_own_baseline, standard_error, null)) over area_path as baseline_error,
    max(if(is_own_baseline, ci_low, null)) over area_path as baseline_low,
    max(if(is_own_baseline, ci_high, null)) over area_path as baseline_high
  from known_value
  window area_path as (partition by plan_id, indicator_id, entity)
),
-- ASSUMPTION: the national path is applied to every region as it stands; a target of its own comes before it
path as (
  select y.plan_id, y.indicator_id, y.entity, t.year, t.edition, t.target
  from (select distinct plan_id, indicator_id, entity from known_year) as y
  join target as t
    on t.plan_id = y.plan_id
    and t.indicator_id = y.indicator_id
    and t.entity in (y.entity, 'KZ')
  qualify row_number() over (
    partition by y.plan_id, y.indicator_id, y.entity, t.year
    order by t.entity = y.entity desc
  ) = 1
),
path_end as (
  select plan_id, indicator_id, entity, max(year) as end_year, max_by(target, year) as end_target
  from path
  group by plan_id, indicator_id, entity
),
-- a gap is positive on the good side of the target; what is withheld has no value
judged as (
  select
    y.plan_id,
    y.indicator_id,
    y.entity,
    y.year,
    y.first_year,
    y.higher_is_better,
    y.ratio_scale,
    y.provenance,
    y.obs_value as value,
    y.unreliable,
    y.sample_size,
    y.standard_error,
    y.ci_low,
    y.ci_high,
    t.target,
    t.edition as target_edition,
    n.target as national_target,
    e.end_year,
    e.end_target,
    y.baseline_year,
    y.baseline_value,
    y.baseline_unreliable,
    y.baseline_error,
    y.baseline_low,
    y.baseline_high,
    c.coverage,
    c.reporters_missing,
    y.coverage_floor,
    -- a value is due so long after the last day of the year, a report after the first day of the next
    add_months(if(y.is_of_body, make_date(y.year + 1, 1, 1), make_date(y.year, 12, 31)), y.publication_lag_months)
      as due_on,
    y.obs_value is null and not coalesce(y.withheld, false) as absent,
    if(y.higher_is_better, y.obs_value - t.target, t.target - y.obs_value) as gap,
    if(y.higher_is_better, y.obs_value - e.end_target, e.end_target - y.obs_value) as end_gap,
    if(y.higher_is_better, y.baseline_value - t.target, t.target - y.baseline_value) as baseline_gap,
    if(y.higher_is_better, y.obs_value - n.target, n.target - y.obs_value) as national_gap,
    case when y.ratio_scale then if(y.higher_is_better, y.obs_value, t.target) end as attained_part,
    if(y.higher_is_better, t.target, y.obs_value) as attained_whole,
    -- sixteen exact places, or six of what is a million or more
    coalesce(
      try_cast(
        try_cast(attained_part as decimal(22,16)) / nullif(try_cast(attained_whole as decimal(22,16)), 0)
        as decimal(24,16)
      ),
      try_cast(
        cast(attained_part as decimal(24,6)) / nullif(cast(attained_whole as decimal(24,6)), 0) as decimal(24,16)
      )
    ) as attained,
    case
      when t.target is null then 'no_target'
      when y.not_counted then 'not_counted'
      when absent and :as_of < due_on then 'not_due'
      when absent then 'no_data'
      when y.withheld then 'withheld'
      when gap >= 0 then 'achieved'
      when 100 * attained >= r.partly_from then 'partly_achieved'
      else 'not_achieved'
    end as status,
    coalesce(
      status in ('achieved', 'not_achieved') and cast(t.target as double) between y.ci_low and y.ci_high,
      false
    ) as not_distinguishable,
    if(status = 'achieved', y.obs_value, null) as achieved_value
  from known_year as y
  left join path as t
    on t.plan_id = y.plan_id
    and t.indicator_id = y.indicator_id
    and t.entity = y.entity
    and t.year = y.year
  left join path_end as e
    on e.plan_id = y.plan_id
    and e.indicator_id = y.indicator_id
    and e.entity = y.entity
  left join target as n
    on n.plan_id = y.national_plan
    and n.indicator_id = y.national_indicator
    and n.entity = 'KZ'
    and n.year = y.year
  left join gold.coverage as c
    on c.indicator_id = y.indicator_id
    and c.entity = y.entity
    and c.time_period = cast(y.year as string)
    and not y.is_of_body
  cross join reference.partly_achieved as r
  where y.year between y.first_year - 1 and y.last_year
),
-- the best value of earlier years that achieved their targets, the value of the year before, and the parts of pace: the
-- changes multiplied crosswise, so that an exact half stays a half, as decimals of 22 digits, which divide into 16
-- exact places
measured as (
  select
    *,
    if(higher_is_better, max(achieved_value) over earlier_years, min(achieved_value) over earlier_years)
      as best_achieved,
    if(
      higher_is_better,
      max_by(standard_error, achieved_value) over earlier_years,
      min_by(standard_error, achieved_value) over earlier_years
    ) as best_error,
    max(value) over year_before as previous_value,
    cast(value - previous_value as decimal(30,16)) as change,
    1.96d * sqrt(standard_error * standard_error + pow(max(standard_error) over year_before, 2)) as change_margin,
    if(year > baseline_year, 1.96d * sqrt(standard_error * standard_error + baseline_error * baseline_error), null)
      as baseline_margin,
    try_cast(
      try_cast(value - baseline_value as decimal(22,16)) * cast(end_year - year as decimal(2,0)) as decimal(22,16)
    )
      as achieved_part,
    try_cast(
      try_cast(end_target - value as decimal(22,16)) * cast(year - baseline_year as decimal(2,0)) as decimal(22,16)
    )
      as required_part,
    try_cast(
      try_cast(value - baseline_value as decimal(22,16)) * cast(end_year - baseline_year as decimal(2,0))
      as decimal(22,16)
    ) as part_of_path
  from judged
  window
    earlier_years as (
      partition by plan_id, indicator_id, entity
      order by year
      rows between unbounded preceding and 1 preceding
    ),
    year_before as (
      partition by plan_id, indicator_id, entity
      order by year
      range between 1 preceding and 1 preceding
    )
),
-- a last target that the interval of the value holds is neither met nor missed for certain
told as (
  select
    *,
    case
      when value is null then null
      when unreliable or year > baseline_year and baseline_unreliable then 'too_few_answers'
      when abs(cast(value - baseline_value as double)) <= baseline_margin then 'within_margin'
      when (end_gap >= 0 or year = end_year) and cast(end_target as double) between ci_low and ci_high
        then 'within_margin'
    end as not_told,
    value is not null and not_told is null as is_told,
    status = 'not_achieved' and if(higher_is_better, value < best_achieved, value > best_achieved) as is_worse,
    not_distinguishable or abs(cast(value - best_achieved as double))
      <= 1.96d * sqrt(standard_error * standard_error + best_error * best_error) as is_hardly_worse,
    if(is_told and year > baseline_year, value - baseline_value, null) as path_change
  from measured
)
select
  plan_id,
  indicator_id,
  entity,
  cast(year as string) as time_period,
  status,
  provenance,
  cast(value as decimal(38,16)) as obs_value,
  cast(target as decimal(38,16)) as target,
  target_edition,
  higher_is_better,
  cast(gap as decimal(38,16)) as gap,
  cast(baseline_year as string) as baseline_period,
  cast(baseline_value as decimal(38,16)) as baseline_value,
  cast(baseline_gap as decimal(38,16)) as baseline_gap,
  case
    when not coalesce(year > baseline_year and baseline_gap >= 0, false) then false
    when not baseline_unreliable
      and not coalesce(cast(target as double) between baseline_low and baseline_high, false) then true
  end as met_at_baseline,
  cast(best_achieved as decimal(38,16)) as best_achieved,
  case
    when not is_told then null
    when not coalesce(is_worse, false) then false
    when not coalesce(is_hardly_worse, false) then true
  end as lost,
  sample_size,
  standard_error,
  ci_low,
  ci_high,
  not_distinguishable,
  -- ASSUMPTION: more answers by the same design, so that the variance falls as their number grows
  if(
    not_distinguishable and gap <> 0,
    ceil(round(sample_size * pow(1.96d * standard_error / cast(gap as double), 2), 6)),
    null
  ) as answers_to_tell,
  cast(case when gap < 0 then -gap when gap >= 0 then 0 end as decimal(38,16)) as missed_by,
  cast(previous_value as decimal(38,16)) as previous_value,
  cast(change as decimal(38,16)) as change,
  try_cast(format_string('%.11e', change_margin) as double) as change_margin,
  abs(cast(change as double)) > change_margin as change_significant,
  cast(end_year as string) as end_period,
  cast(end_target as decimal(38,16)) as end_target,
  cast(end_gap as decimal(38,16)) as end_gap,
  cast(if(year < end_year, (end_target - value) / (end_year - year), null) as decimal(38,16)) as required_change,
  not_told,
  try_cast(format_string('%.11e', baseline_margin) as double) as baseline_margin,
  cast(path_change / nullif(year - baseline_year, 0) as decimal(38,16)) as achieved_change,
  cast(
    if(path_change is not null and year < end_year, achieved_part / nullif(required_part, 0), null) as decimal(38,16)
  ) as pace,
  case
    when not is_told then null
    when end_gap is null then 'unknown'
    when end_gap >= 0 then 'met'
    when year = end_year then 'missed'
    when pace is null then 'unknown'
    when pace > 1 + tolerance then 'on_track'
    when pace >= 1 - tolerance then 'on_the_line'
    when pace >= 0.5 then 'acceleration_needed'
    when pace >= 0 then 'stagnating'
    else 'moving_away'
  end as trend,
  -- ASSUMPTION: one year of change is too short for a line of several years
  case
    when value is null then 'no_value'
    when end_year is null then 'no_target'
    when baseline_value is null then 'no_baseline'
    when year <= baseline_year then 'not_after_baseline'
    when year = baseline_year + 1 and year < end_year then 'one_year_of_change'
    when year > end_year then 'after_end'
  end as too_short,
  cast(
    if(too_short is null and is_told, baseline_value + part_of_path / (year - baseline_year), null) as decimal(38,16)
  ) as end_value_at_pace,
  cast(100 * attained as decimal(38,16)) as attainment,
  cast(national_target as decimal(38,16)) as national_target,
  cast(national_gap as decimal(38,16)) as national_gap,
  due_on,
  coverage,
  reporters_missing,
  coverage_floor,
  'yearly-path-2' as method_version
from told
cross join reference.on_the_line
where year >= first_year

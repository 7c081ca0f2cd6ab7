-- One row per plan, indicator, area, year and method: the same value judged as Open SDG, Eurostat, SDSN and UNSD
-- judge, with every value in between. Shown beside the verdict, never in place of it. Doubles are compared as they are.
-- Open SDG 2.4: compound growth, with the target of the last year and without. Eurostat: growth over required growth.
-- SDSN: change a year over the latest window against the straight line to the target. UNSD 2023: where the growth
-- leads. ASSUMPTIONS: base is the first value from 2015 on, the latest window is of five years; a natural limit is the
-- largest value of percent, percentile and index, where higher is better. A value of low reliability is left aside, and
-- none is judged whose verdict tells no trend.
with value as (
  select
    p.plan_id,
    y.indicator_id,
    y.entity,
    y.year,
    y.provenance,
    cast(y.obs_value as double) as value,
    cast(a.end_period as int) as end_year,
    cast(a.end_target as double) as target,
    a.time_period is not null and a.not_told is null as is_judged,
    i.direction_sign as direction,
    case
      when i.direction_sign > 0
        then case when i.unit in ('percent', 'percentile') then 100d when i.unit = 'index' then 1d end
    end as natural_limit
  from gold.yearly_value as y
  join reference.indicator as i on i.indicator_id = y.indicator_id
  join reference.plan_indicator as p on p.indicator_id = y.indicator_id
  left join gold.verdict as a
    on a.plan_id = p.plan_id
    and a.indicator_id = y.indicator_id
    and a.entity = y.entity
    and a.time_period = cast(y.year as string)
  where y.year >= 2015
    and y.obs_value is not null
    and not y.unreliable
    and coalesce(a.status <> 'withheld', true)
),
-- zero has no growth: 0.001 stands for it, in a base and in a target
based as (
  select
    *,
    first(year) over earlier as base_year,
    first(value) over earlier as base_value,
    first(provenance) over earlier as base_provenance,
    coalesce(first(year) over latest, lag(year) over earlier) as window_year,
    coalesce(first(value) over latest, lag(value) over earlier) as window_value,
    if(base_value = 0, 0.001d, base_value) as growth_base,
    if(target = 0, 0.001d, target) as growth_target,
    year - base_year as years,
    end_year - base_year as path_years,
    direction * value >= direction * target as is_met,
    direction * base_value >= direction * target as was_met
  from value
  window
    earlier as (partition by plan_id, indicator_id, entity order by year),
    latest as (partition by plan_id, indicator_id, entity order by year range between 5 preceding and 1 preceding)
),
grown as (
  select
    *,
    if(base_value < 0, -direction, direction) as sign,
    if(years > 0 and growth_base * value >= 0, pow(value / growth_base, 1d / years) - 1, null) as growth_observed,
    if(path_years > 0 and growth_base * growth_target > 0, pow(growth_target / growth_base, 1d / path_years) - 1, null)
      as growth_required,
    (value - window_value) / (year - window_year) as change_observed,
    (target - base_value) / nullif(path_years, 0) as change_required,
    value * pow(1 + growth_observed, if(year <= end_year, end_year - year, null)) as end_value_at_growth,
    -- near its natural limit an indicator has less room to grow
    case
      when natural_limit is null or abs(base_value) >= 2 * natural_limit then 1d
      when abs(base_value) <= natural_limit then 1 - pow(abs(base_value) / natural_limit, 4.44d)
      else 1 - pow((2 * natural_limit - abs(base_value)) / natural_limit, 4.44d)
    end as limit_coefficient,
    growth_observed / nullif(growth_required, 0) as growth_ratio,
    sign * growth_observed / nullif(abs(growth_required), 0) as progress,
    sign * growth_observed as signed_growth,
    if(was_met, null, change_observed / nullif(change_required, 0)) as change_ratio,
    (end_value_at_growth - base_value) / nullif(target - base_value, 0) as expected_ratio
  from based
  where is_judged
),
-- raw is what the formula alone says; where the base had met the target already, moving away from it looks like
-- progress to the unsigned ones, and the status says what has become of the target
judged as (
  select
    *,
    inline(array(
      struct(
        'open-sdg-target' as method,
        progress as ratio,
        case
          when is_met then 'target_achieved'
          when growth_required = 0 and growth_observed is not null then 'deterioration'
          when progress >= 0.95d then 'substantial_progress'
          when progress >= 0.6d then 'moderate_progress'
          when progress >= 0 then 'limited_progress'
          when progress < 0 then 'deterioration'
          else 'not_available'
        end as raw_status,
        cast(null as string) as met_status,
        case
          when is_met then 5d
          when growth_required = 0 and growth_observed is not null then -5d
          when progress >= 0.6d then least(7.1429d * progress - 4.2857d, 5d)
          when progress < 0.6d then greatest(4.1667d * progress - 2.5d, -5d)
        end as score
      ),
      struct(
        'open-sdg-no-target' as method,
        signed_growth as ratio,
        case
          when signed_growth >= 0.015d * limit_coefficient then 'substantial_progress'
          when signed_growth >= 0.005d * limit_coefficient then 'moderate_progress'
          when signed_growth >= 0 then 'limited_progress'
          when signed_growth < 0 then 'deterioration'
          else 'not_available'
        end as raw_status,
        cast(null as string) as met_status,
        case
          when signed_growth < 0 then greatest(125 * signed_growth - 2.5d, -5d)
          when signed_growth >= 0 and limit_coefficient = 0 then 5d
          when signed_growth >= 0.015d * limit_coefficient then least(500 * signed_growth / limit_coefficient - 5, 5d)
          when signed_growth >= 0.005d * limit_coefficient then 250 * signed_growth / limit_coefficient - 1.25d
          else 500 * signed_growth / limit_coefficient - 2.5d
        end as score
      ),
      struct(
        'eurostat' as method,
        growth_ratio as ratio,
        case
          when growth_ratio >= 0.95d then 'significant_progress'
          when growth_ratio >= 0.6d then 'moderate_progress'
          when growth_ratio >= 0 then 'insufficient_progress'
          when growth_ratio < 0 then 'movement_away'
          else 'not_available'
        end as raw_status,
        case when was_met and is_met then 'significant_progress' when was_met then 'movement_away' end as met_status,
        cast(null as double) as score
      ),
      struct(
        'sdsn' as method,
        change_ratio as ratio,
        case
          when is_met or change_ratio >= 1 then 'on_track_or_maintaining'
          when was_met or change_ratio < 0 then 'decreasing'
          when change_ratio >= 0.5d then 'moderately_improving'
          when change_ratio >= 0 then 'stagnating'
          else 'not_available'
        end as raw_status,
        cast(null as string) as met_status,
        cast(null as double) as score
      ),
      struct(
        'unsd-2023' as method,
        expected_ratio as ratio,
        case
          when expected_ratio >= 0.95d then 'on_track_or_target_met'
          when expected_ratio >= 0.1d then 'fair_progress'
          when expected_ratio < 0.1d then 'stagnation_or_regression'
          else 'not_available'
        end as raw_status,
        case when was_met and is_met then 'on_track_or_target_met' when was_met then 'stagnation_or_regression' end
          as met_status,
        case
          when expected_ratio >= 0.95d then 3d when expected_ratio >= 0.1d then 2d when expected_ratio < 0.1d then 1d
        end
          as score
      )
    ))
  from grown
)
select
  plan_id,
  indicator_id,
  entity,
  cast(year as string) as time_period,
  method,
  coalesce(met_status, raw_status) as status,
  raw_status,
  try_cast(format_string('%.11e', ratio) as double) as ratio,
  try_cast(format_string('%.11e', score) as double) as score,
  provenance,
  value as obs_value,
  cast(base_year as string) as base_period,
  base_value,
  base_provenance,
  cast(end_year as string) as end_period,
  target as end_target,
  try_cast(format_string('%.11e', growth_observed) as double) as growth_observed,
  try_cast(format_string('%.11e', growth_required) as double) as growth_required,
  try_cast(format_string('%.11e', end_value_at_growth) as double) as end_value_at_growth,
  cast(window_year as string) as window_period,
  window_value,
  try_cast(format_string('%.11e', change_observed) as double) as change_observed,
  try_cast(format_string('%.11e', change_required) as double) as change_required,
  natural_limit,
  try_cast(format_string('%.11e', limit_coefficient) as double) as limit_coefficient,
  'comparison-1' as method_version
from judged

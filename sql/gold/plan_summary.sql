-- One row per state body and year that its plans have indicators for or it has reported on: how many of them came to
-- what.
-- ASSUMPTION: what is not counted yet is left out of the share achieved; what was due and not reported counts as not
-- achieved there.
with counted as (
  select
    entity,
    time_period,
    count(*) as indicators,
    count_if(status = 'achieved') as achieved,
    count_if(status = 'partly_achieved') as partly_achieved,
    count_if(status = 'not_achieved') as not_achieved,
    count_if(status in ('not_counted', 'not_due')) as not_counted,
    count_if(status = 'no_data') as no_data,
    count_if(status = 'no_target') as no_target,
    count_if(target_changed) as targets_changed,
    count_if(definition_changed) as definitions_changed,
    count_if(not status_agrees) as claims_differ,
    count_if(printed_agrees = 'differs') as parts_differ,
    bool_or(synthetic) as synthetic
  from gold.planned_indicator
  group by entity, time_period
)
select
  entity,
  time_period,
  indicators,
  achieved,
  partly_achieved,
  not_achieved,
  not_counted,
  no_data,
  no_target,
  cast(
    100 * cast(achieved as decimal(18,4))
      / nullif(cast(achieved + partly_achieved + not_achieved + no_data as decimal(18,4)), 0)
    as decimal(38,16)
  ) as achieved_share,
  targets_changed,
  definitions_changed,
  claims_differ,
  parts_differ,
  synthetic
from counted

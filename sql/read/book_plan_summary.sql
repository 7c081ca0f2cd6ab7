-- One row per state body and year in the newest release, as the book prints it.
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
  achieved_share,
  targets_changed,
  definitions_changed,
  claims_differ,
  parts_differ,
  synthetic
from latest.plan_summary
order by time_period, entity

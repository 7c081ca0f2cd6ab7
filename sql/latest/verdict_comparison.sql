-- One row per plan, indicator, area, year and comparison method in the newest release, with every value it was reached
-- by.
select
  c.plan_id,
  c.indicator_id,
  c.entity,
  c.time_period,
  c.method,
  c.status,
  c.raw_status,
  c.ratio,
  c.score,
  c.provenance,
  c.obs_value,
  c.base_period,
  c.base_value,
  c.base_provenance,
  c.end_period,
  c.end_target,
  c.growth_observed,
  c.growth_required,
  c.end_value_at_growth,
  c.window_period,
  c.window_value,
  c.change_observed,
  c.change_required,
  c.natural_limit,
  c.limit_coefficient,
  c.method_version,
  c.release_id
from published.verdict_comparison as c
join latest.release as r on r.release_id = c.release_id

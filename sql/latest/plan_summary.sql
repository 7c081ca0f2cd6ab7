-- One row per state body and year with the counts of its plans' indicators, in the newest release.
select
  s.entity,
  s.time_period,
  s.indicators,
  s.achieved,
  s.partly_achieved,
  s.not_achieved,
  s.not_counted,
  s.no_data,
  s.no_target,
  s.achieved_share,
  s.targets_changed,
  s.definitions_changed,
  s.claims_differ,
  s.parts_differ,
  s.synthetic,
  s.release_id
from published.plan_summary as s
join latest.release as r on r.release_id = s.release_id

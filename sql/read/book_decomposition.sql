-- One row per national indicator as a whole, per indicator of a body's plan that leads to it, and per one that leads to
-- none, in the newest release, as the book prints it.
select
  indicator_id,
  entity,
  plan_id,
  body_indicator_id,
  time_period,
  target,
  national_target,
  carriers,
  parts_target,
  finding,
  synthetic
from latest.decomposition
order by indicator_id, entity, plan_id, body_indicator_id

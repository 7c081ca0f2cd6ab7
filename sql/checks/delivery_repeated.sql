-- Deliveries that stand in the submissions of two periods count in the one sent last: see silver.rejection and ask the
-- sender to leave each out of one of the two. Where a new year numbers its deliveries from the start again, ask for
-- numbers that are never used twice.
-- severity: warning
select
  _submission_id,
  counted_submission_id,
  count(*) as deliveries,
  min(_row) as first_row,
  min(delivery_id) as first_delivery_id
from silver.repeated_delivery
group by _submission_id, counted_submission_id

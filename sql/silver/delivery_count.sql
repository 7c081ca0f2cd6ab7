-- One row per tabulation, submission, year and what it counts by: deliveries, counted once for all indicators of
-- services. The tabulation "service" tells services and how fast they were delivered apart, "recipient" regions,
-- channels and groups of recipients. Each holds every delivery, so the two are never added.
select
  if(grouping(service_code) = 0, 'service', 'recipient') as tabulation,
  cast(completed_year as string) as time_period,
  service_code,
  if(grouping(service_code) = 0, manual_steps > 0, null) as by_hand,
  if(grouping(service_code) = 0, duration_minutes <= 20, null) as in_time,
  region_code,
  channel,
  recipient_group,
  initiator,
  count(*) as deliveries,
  synthetic,
  _submission_id
from silver.service_delivery
group by grouping sets (
  (completed_year, service_code, manual_steps > 0, duration_minutes <= 20, synthetic, _submission_id),
  (completed_year, region_code, channel, recipient_group, initiator, synthetic, _submission_id)
)

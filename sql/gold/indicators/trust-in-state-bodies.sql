-- One row per year, area, breakdown and member: weighted percent of respondents who trust state bodies, with its
-- standard error and interval. What counts as trust is in silver.survey_response. The estimate takes the whole sample,
-- since a domain is not a sample of its own; basis are the answers behind it.
with basis as (
  select time_period, region_code, sex, age, urbanisation, weight, y, synthetic, _submission_id, _row
  from silver.survey_response
  where survey_id = 'trust-in-state-bodies' and y is not null
)
select
  'main' as series,
  entity,
  time_period,
  breakdown,
  member,
  numerator,
  denominator,
  cast(100 * cast(numerator as decimal(18,4)) / cast(denominator as decimal(18,4)) as decimal(38,16)) as obs_value,
  obs_status,
  sample_size,
  round(100 * standard_error, 12) as standard_error,
  round(100 * ci_low, 12) as ci_low,
  round(100 * ci_high, 12) as ci_high,
  synthetic
from silver.survey_estimate
where survey_id = 'trust-in-state-bodies' and sample_size > 0

-- One row per area and year: weighted percent of respondents who trust state bodies, nation and regions.
-- ASSUMPTION: trust is an answer of 4 or 5 of five. Who does not know (8) or refuses (9) is in neither part.
with basis as (
  select
    time_period,
    region_code,
    weight,
    answer in (4, 5) as trusts,
    synthetic,
    _submission_id,
    _row
  from silver.survey_answer
  where answer between 1 and 5
),
by_area as (
  select
    if(grouping(region_code) = 1, 'KZ', region_code) as ref_area,
    time_period,
    sum(if(trusts, weight, 0)) as trusting_weight,
    sum(weight) as total_weight,
    count(*) as answers,
    bool_or(synthetic) as synthetic
  from basis
  group by grouping sets ((time_period), (time_period, region_code))
),
rated as (
  select
    ref_area,
    time_period,
    cast(trusting_weight as decimal(18,4)) as trusting_weight,
    cast(nullif(total_weight, 0) as decimal(18,4)) as total_weight,
    answers,
    synthetic
  from by_area
)
select
  'main' as series,
  ref_area,
  time_period,
  'total' as breakdown,
  '_T' as member,
  cast(trusting_weight as decimal(38,10)) as numerator,
  cast(total_weight as decimal(38,10)) as denominator,
  cast(100 * trusting_weight / total_weight as decimal(38,16)) as obs_value,
  if(total_weight is null, 'O', 'A') as obs_status,
  answers as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from rated

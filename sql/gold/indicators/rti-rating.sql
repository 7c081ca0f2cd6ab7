-- One row per year and section: points of Kazakhstan's law on access to information in the Global Right to Information
-- Rating, the sum of seven sections with at most 150 points. A year that lacks a section has no value.
with basis as (
  select
    time_period,
    section_no,
    points,
    max_points,
    synthetic,
    _submission_id,
    _row
  from silver.rti_section
),
rating as (
  select
    time_period,
    if(grouping(section_no) = 1, 'total', 'section') as breakdown,
    if(grouping(section_no) = 1, '_T', cast(section_no as string)) as member,
    sum(points) as points,
    sum(max_points) as max_points,
    grouping(section_no) = 0 or sum(max_points) = 150 as complete,
    bool_or(synthetic) as synthetic
  from basis
  group by grouping sets ((time_period), (time_period, section_no))
)
select
  'main' as series,
  'KZ' as entity,
  time_period,
  breakdown,
  member,
  cast(points as decimal(38,10)) as numerator,
  cast(max_points as decimal(38,10)) as denominator,
  cast(if(complete, points, null) as decimal(38,16)) as obs_value,
  if(complete, 'A', 'O') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic
from rating

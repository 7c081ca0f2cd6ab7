-- One row per year and section of the Global Right to Information Rating.
select
  cast(year as string) as time_period,
  section_no,
  section,
  points,
  max_points,
  _synthetic as synthetic,
  _submission_id,
  _row
from current.rti
qualify row_number() over (partition by year, section_no order by _sent_at desc, _submission_id desc) = 1

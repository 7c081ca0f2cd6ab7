-- One row per year and section of the Global Right to Information Rating.
select
  cast(r.year as string) as time_period,
  r.section_no,
  r.section,
  r.points,
  r.max_points,
  s.synthetic,
  r._submission_id,
  r._row
from bronze.rti as r
join silver.submission as s on s.submission_id = r._submission_id
where r._raw is null
qualify row_number() over (
  partition by r.year, r.section_no
  order by s.sent_at desc, s.submission_id desc
) = 1

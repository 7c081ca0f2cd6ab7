-- A submission from nobody known: its sender is no organisation of the catalogue at that time, and no area has its
-- code. Correct the name of the file, or add the organisation.
-- severity: warning
with submission as (
  select *, cast(from_utc_timestamp(sent_at, 'Asia/Almaty') as date) as sent_on
  from silver.submission
)
select
  s.source,
  s.organisation,
  count(*) as submissions,
  min(s.submission_id) as first_submission
from submission as s
left anti join reference.organisation as o
  on o.organisation_id = s.organisation
  and coalesce(o.valid_from <= s.sent_on, true)
  and coalesce(o.valid_to > s.sent_on, true)
left anti join reference.area as a on a.code = s.organisation
group by s.source, s.organisation

-- One row per submission whose rows count now, and whether the release that latest.* shows rests on it; where it does
-- not, also one per submission that the release rests on in its place and that has been superseded since.
with released as (
  select p.submission_id, p.source, p.organisation, p.period, p.file_name, p.sha256, p.rows_accepted, p.synthetic
  from published.submission as p
  join latest.release as r on r.release_id = p.release_id
),
standing as (
  select
    s.submission_id,
    s.source,
    s.organisation,
    s.period,
    s.file_name,
    s.sha256,
    s.rows_accepted,
    s.synthetic,
    r.submission_id is not null as in_release
  from bronze.submission as s
  left semi join silver.submission as n on n.submission_id = s.submission_id
  left join released as r on r.submission_id = s.submission_id
),
superseded as (
  select
    n.submission_id as _submission_id,
    r.source,
    r.organisation,
    r.period,
    r.file_name,
    r.sha256,
    r.rows_accepted,
    r.synthetic,
    true as in_release,
    false as stands
  from standing as n
  join released as r on r.source = n.source and r.organisation = n.organisation and r.period = n.period
  left anti join standing as s on s.submission_id = r.submission_id
  where not n.in_release
)
select
  submission_id as _submission_id,
  source,
  organisation,
  period,
  file_name,
  sha256,
  rows_accepted,
  synthetic,
  in_release,
  true as stands
from standing
union all
table superseded

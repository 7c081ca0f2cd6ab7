-- One row per submitted row behind a planned indicator of the newest release: of the report, of the target that counts,
-- and of the one of 1 January.
with part as (
  select
    plan_id,
    indicator_id,
    time_period,
    release_id,
    stack(
      3,
      'report', report_submission_id, report_row,
      'target', target_submission_id, target_row,
      'target of 1 January', target_first_submission_id, target_first_row
    ) as (part, submission_id, row)
  from latest.plan_indicator
)
select
  p.plan_id,
  p.indicator_id,
  p.time_period,
  p.part,
  s.source,
  s.organisation,
  s.period,
  s.file_name as file,
  p.row,
  s.sha256,
  s.synthetic
from part as p
join latest.release as r on r.release_id = p.release_id
join published.submission as s on s.release_id = r.release_id and s.submission_id = p.submission_id

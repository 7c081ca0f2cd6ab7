-- One row per row of a source that counts: sound in itself, and of a submission that counts. Each source has its own
-- table in the place of bronze.source_name.
select
  b.* except (_errors, _raw),
  s.organisation as _organisation,
  s.period as _period,
  s.sent_at as _sent_at,
  s.synthetic as _synthetic
from bronze.source_name as b
join silver.submission as s on s.submission_id = b._submission_id
where b._raw is null

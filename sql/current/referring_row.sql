-- One row per row of a source that counts: sound in itself, of a submission that counts, and not rejected for what it
-- names elsewhere. Each source that names something has its own table in the place of bronze.source_name.
select
  b.* except (_errors, _raw),
  s.organisation as _organisation,
  s.period as _period,
  s.sent_at as _sent_at,
  s.synthetic as _synthetic
from bronze.source_name as b
join silver.submission as s on s.submission_id = b._submission_id
left anti join silver.rejection as r on r.submission_id = b._submission_id and r.row = b._row
where b._raw is null

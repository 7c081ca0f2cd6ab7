-- One row per submission that the newest release rests on.
select
  s.source,
  s.organisation,
  s.period,
  s.kind,
  s.file_name,
  s.sha256,
  s.contract_version,
  s.rows_accepted,
  s.rows_rejected,
  s.synthetic
from published.submission as s
join latest.release as r on r.release_id = s.release_id
order by s.source, s.period, s.organisation, s.sha256

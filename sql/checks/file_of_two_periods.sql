-- The same file was sent for two periods or by two organisations, under another name: ask the sender which of the two
-- it is for, and for the other.
-- severity: warning
select
  source,
  sha256,
  count(*) as submissions,
  min(struct(organisation, period, file_name)) as first,
  max(struct(organisation, period, file_name)) as last
from bronze.submission
left semi join silver.submission using (submission_id)
group by source, sha256
having count(*) > 1

-- One row per submitted delivery that is sound in itself, of a submission that counts: what it is known by. Whether it
-- counts itself is decided from these.
select d.delivery_id, d._submission_id, d._row
from bronze.service_delivery as d
left semi join silver.submission as s on s.submission_id = d._submission_id
where d._raw is null

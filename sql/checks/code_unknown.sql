-- Rows left out because their territorial code or indicator is unknown: see silver.rejection and tell the sender.
-- severity: warning
select source, submission_id, rule, column, value, count(*) as rows, min(row) as first_row
from silver.rejection
where rule <> 'key-repeated' and not answered
group by source, submission_id, rule, column, value

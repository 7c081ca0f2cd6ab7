-- Rows left out because what they name is not there: a territorial code, an organisation, a code of a list, an
-- indicator, an entity or a row of another source that is unknown or not theirs to name, or a published value that
-- nobody can have published. See silver.rejection and tell the sender.
-- severity: warning
select source, submission_id, rule, column, value, count(*) as rows, min(row) as first_row
from silver.rejection
where rule <> 'key-repeated' and not answered
group by source, submission_id, rule, column, value

-- Names of an edition of the classifier with lost characters or with letters of two alphabets: see silver.name_finding
-- and ask for a repaired classifier.
-- severity: warning
select effective_on, language, finding, count(*) as names, min(struct(_row, code, name)) as first
from silver.name_finding
group by effective_on, language, finding

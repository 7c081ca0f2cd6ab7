-- One row: from how many percent of its target on an indicator that misses it is partly achieved. No threshold has been
-- published: it is empty, and the class is unused.
select partly_from
from values (cast(null as decimal(5,2))) as given (partly_from)

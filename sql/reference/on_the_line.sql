-- One row: how far a pace may be from the one that is needed and still count as on the line, since what is decided on
-- the tenth decimal is decided by chance. ASSUMPTION: five percent.
select tolerance
from values (cast(0.05 as decimal(3,2))) as given (tolerance)

-- One row per region.
select distinct
  organisation as code
from bronze.submission

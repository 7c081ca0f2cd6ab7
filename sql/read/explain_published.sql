-- The figure behind a value as its owner published it, where the indicator is not published as a whole.
from silver.published_value
|> where indicator_id = :indicator and entity = :entity and time_period = :time_period

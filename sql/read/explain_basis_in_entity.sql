-- The rows behind an indicator's value: those of its basis, which stands here in the place of this one, of a period
-- that count in an entity by one of these columns.
with basis as (
  select null as _submission_id, null as time_period, null as entity, null as in_country
)
from basis
|> where time_period = :time_period
|> where :entity in (identifier(:column_1), identifier(:column_2), identifier(:column_3), identifier(:column_4))

-- The parts that a state body gives do not come to the fact that it prints, or come to it in another way than it says:
-- ask the body which is right.
-- severity: warning
select plan_id, indicator_id, entity, time_period, fact, numerator, denominator, printed, printed_agrees
from gold.planned_indicator
where printed_agrees in ('rounded', 'cut', 'differs') and printed_agrees <> printed

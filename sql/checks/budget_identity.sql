-- An okrug budget whose parts differ from its total by more than one thousand tenge: its row rule at intake did not
-- hold.
-- severity: blocking
select _submission_id, _row, okrug_code, time_period, tax, non_tax, sale_of_fixed_capital, transfers, total_revenue
from silver.okrug_budget
where abs(tax + non_tax + sale_of_fixed_capital + transfers - total_revenue) > 1

-- One row: the board in one sentence.
select concat(
  count(*), ' submissions owed: ',
  count_if(on_time), ' on time, ',
  count_if(not on_time), ' late, ',
  count_if(state = 'missing'), ' missing, ',
  count_if(state = 'not_due'), ' not due yet; cases: ',
  coalesce(sum(late_cases), 0), ' late, ',
  coalesce(sum(inaccurate_cases), 0), ' inaccurate, ',
  coalesce(sum(incomplete_cases), 0), ' incomplete; ',
  coalesce(sum(penalty_points), 0), ' penalty points (assumption: 0.2 for each case)'
) as summary
from gold.submission_board

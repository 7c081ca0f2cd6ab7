-- One row: the board in one sentence, in the words that the table has.
select concat(
  count(*), ' submissions owed: ',
  count_if(on_time), ' on time, ',
  count_if(state = 'late'), ' late, ',
  count_if(state = 'missing'), ' missing, ',
  count_if(state = 'not_due'), ' not due yet; ',
  coalesce(sum(inaccurate_cases), 0), ' files with mistakes, ',
  coalesce(sum(incomplete_cases), 0), ' incomplete, ',
  coalesce(sum(refused_resubmissions), 0), ' refused while an earlier one stands; ',
  coalesce(sum(penalty_points), 0), ' penalty points (assumption: 0.2 for each that is late, missing or incomplete ',
  'and for each file with mistakes)'
) as summary
from gold.submission_board

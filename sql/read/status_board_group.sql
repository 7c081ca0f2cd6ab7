-- One row per state, source and year of the board, the worst first: how many organisations, who, and what it costs.
with judged as (
  select
    state,
    source,
    organisation,
    period,
    cast(date_sub(cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date), 1) as string) as due_by,
    case
      when state = 'missing' then datediff(:as_of, cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date)) + 1
      else days_late
    end as days_late,
    rows_rejected,
    corrections,
    late_cases + inaccurate_cases + incomplete_cases as cases,
    penalty_points
  from gold.submission_board
)
select
  state,
  source,
  period,
  max(due_by) as due_by,
  max(days_late) as days_late,
  count(*) as organisations,
  if(
    state = 'in_order' and count(*) > 1,
    '',
    concat(
      array_join(slice(sort_array(collect_list(organisation)), 1, 5), ' '),
      if(count(*) > 5, concat(' and ', cast(count(*) - 5 as string), ' more'), '')
    )
  ) as who,
  sum(rows_rejected) as rows_rejected,
  sum(corrections) as corrections,
  sum(cases) as cases,
  sum(penalty_points) as penalty_points
from judged
group by state, source, period
order by
  case state
    when 'missing' then 1
    when 'late' then 2
    when 'incomplete' then 3
    when 'corrected' then 4
    when 'not_due' then 5
    else 6
  end,
  source,
  period desc

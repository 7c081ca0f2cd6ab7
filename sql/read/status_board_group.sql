-- One row per state, source and year of the board, the worst first: how many organisations, who by name, and what it
-- costs.
with judged as (
  select
    b.state,
    coalesce(s.title_en, b.source) as source,
    coalesce(e.name_en, e.name_ru, b.organisation) as organisation,
    b.period,
    cast(date_sub(cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date), 1) as string) as due_by,
    case
      when state = 'missing' then datediff(:as_of, cast(from_utc_timestamp(due_at, 'Asia/Almaty') as date)) + 1
      else days_late
    end as days_late,
    rows_rejected,
    refused_resubmissions,
    late_cases + inaccurate_cases + incomplete_cases as cases,
    penalty_points
  from gold.submission_board as b
  left join reference.source as s on s.source = b.source
  left join reference.entity as e on e.entity = b.organisation
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
      array_join(slice(sort_array(collect_list(organisation)), 1, 3), ', '),
      if(count(*) > 3, concat(' and ', cast(count(*) - 3 as string), ' more'), '')
    )
  ) as who,
  sum(rows_rejected) as rows_rejected,
  sum(refused_resubmissions) as refused,
  sum(cases) as cases,
  sum(penalty_points) as penalty_points
from judged
group by state, source, period
order by
  case state
    when 'missing' then 1
    when 'late' then 2
    when 'rows_lost' then 3
    when 'incomplete' then 4
    when 'resubmission_refused' then 5
    when 'corrected' then 6
    when 'not_due' then 7
    else 8
  end,
  source,
  period desc

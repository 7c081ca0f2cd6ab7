-- One row per plan of a state body, indicator and year as the body reported on it; the row sent last counts.
-- The fact is as printed, and what it was cut or rounded from stands in its parts: where they come to the printed fact,
-- the unrounded share is the value.
with plan as (
  select distinct entity, plan_code
  from silver.plan_target
),
-- the successor of a body reports on the plan that it took over
taken_over as (
  select o.successor as sender, p.plan_code, p.entity
  from reference.organisation as o
  join plan as p on p.entity = o.organisation_id
  left anti join plan as own on own.entity = o.successor and own.plan_code = p.plan_code
),
report as (
  select
    coalesce(t.entity, r._organisation) as entity,
    concat(coalesce(t.entity, r._organisation), '/', r.plan_code) as plan_id,
    r.indicator_code as indicator_id,
    r._period as time_period,
    r.fact,
    r.numerator,
    r.denominator,
    r.fact_digits,
    r.printed,
    r.status_claimed,
    r.note,
    r._synthetic as synthetic,
    r._submission_id,
    r._row
  from current.plan_report as r
  left join taken_over as t on t.sender = r._organisation and t.plan_code = r.plan_code
  qualify row_number() over (
    partition by plan_id, indicator_id, time_period
    order by r._sent_at desc, r._submission_id desc
  ) = 1
),
percent as (
  select distinct plan_id, indicator_id
  from silver.plan_target
  where unit = 'percent'
),
measured as (
  select
    r.*,
    cast(if(p.indicator_id is null, 1, 100) as decimal(3,0)) as scale,
    cast(scale * r.numerator / nullif(r.denominator, 0) as decimal(38,14)) as share,
    cast(power(10, coalesce(r.fact_digits, 0)) as decimal(10,0)) as digits
  from report as r
  left join percent as p on p.plan_id = r.plan_id and p.indicator_id = r.indicator_id
),
held as (
  select
    *,
    case
      when fact is null then null
      when share is null then 'no_parts'
      when floor(abs(share) * digits + 0.5) = abs(fact) * digits then 'rounded'
      when floor(abs(share) * digits) = abs(fact) * digits then 'cut'
      else 'differs'
    end as printed_agrees
  from measured
)
select
  plan_id,
  entity,
  indicator_id,
  time_period,
  fact,
  numerator,
  denominator,
  fact_digits,
  printed,
  printed_agrees,
  cast(if(printed_agrees in ('rounded', 'cut'), share, fact) as decimal(30,16)) as value,
  status_claimed,
  note,
  synthetic,
  _submission_id,
  _row
from held

-- One row per plan of a state body, indicator and year as the body reported on it; the row sent last counts.
-- The fact is as printed, and what it was cut or rounded from stands in its parts: where they come to the printed fact,
-- the unrounded share is the value.
with report as (
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
  left join silver.taken_over_plan as t on t.sender = r._organisation and t.plan_code = r.plan_code
  qualify row_number() over (
    partition by plan_id, indicator_id, time_period
    order by r._sent_at desc, r._submission_id desc
  ) = 1
),
-- a share is of the unit that it has in the version in force, or else in the newest
unit_in_force as (
  select r.plan_id, r.indicator_id, r.time_period, t.unit
  from report as r
  join silver.plan_target as t on t.plan_id = r.plan_id and t.indicator_id = r.indicator_id
  left join silver.plan_version as v
    on v.plan_id = t.plan_id
    and v.time_period = t.time_period
    and v.version = t.version
  qualify row_number() over (
    partition by r.plan_id, r.indicator_id, r.time_period
    order by coalesce(v.in_force and t.time_period = r.time_period, false) desc, t.version desc, t.time_period
  ) = 1
),
measured as (
  select
    r.*,
    cast(if(u.unit <=> 'percent', 100, 1) as decimal(3,0)) as scale,
    cast(scale * r.numerator / nullif(r.denominator, 0) as decimal(38,14)) as share,
    cast(power(10, coalesce(r.fact_digits, 0)) as decimal(10,0)) as digits
  from report as r
  left join unit_in_force as u
    on u.plan_id = r.plan_id
    and u.indicator_id = r.indicator_id
    and u.time_period = r.time_period
),
held as (
  select
    *,
    case
      when fact is null then null
      when share is null then 'no_parts'
      when share * fact < 0 then 'differs'
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

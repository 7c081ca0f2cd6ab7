-- One row per plan of a state body, indicator and year that the plan has a target for or the body has reported on: the
-- target of 1 January and the one that counts, the fact, our verdict beside the claimed status, and our own value of
-- the same indicator where there is one.
with target as (
  select t.*, v.is_first, v.in_force
  from silver.plan_target as t
  join silver.plan_version as v
    on v.plan_id = t.plan_id
    and v.time_period = t.time_period
    and v.version = t.version
),
planned as (
  select plan_id, indicator_id, time_period
  from target
  where is_first or in_force
  union
  select plan_id, indicator_id, time_period
  from silver.plan_report
),
-- an indicator without a target of the year is described by the newest version that has it
described as (
  select *
  from silver.plan_target
  qualify row_number() over (
    partition by plan_id, indicator_id
    order by approved_on desc, version desc, time_period
  ) = 1
),
ours as (
  select v.indicator_id, v.entity, cast(v.year as string) as time_period, v.obs_value, v.provenance, i.unit
  from gold.yearly_value as v
  join reference.indicator as i on i.indicator_id = v.indicator_id
  where v.obs_value is not null
),
-- of a body of the whole nation its own value, else that of the nation
comparable as (
  select n.plan_id, n.indicator_id, n.time_period, o.obs_value, o.provenance
  from planned as n
  join described as d on d.plan_id = n.plan_id and d.indicator_id = n.indicator_id
  left join reference.organisation as b on b.organisation_id = d.entity
  join ours as o
    on o.indicator_id = n.indicator_id
    and o.time_period = n.time_period
    and o.entity in (d.entity, b.area)
    and o.unit = d.unit
  qualify row_number() over (
    partition by n.plan_id, n.indicator_id, n.time_period
    order by o.entity = d.entity desc
  ) = 1
),
held as (
  select
    n.plan_id,
    n.indicator_id,
    n.time_period,
    split_part(n.plan_id, '/', 1) as entity,
    coalesce(t.direction_no, f.direction_no, d.direction_no) as direction_no,
    coalesce(t.goal_no, f.goal_no, d.goal_no) as goal_no,
    coalesce(t.goal_title_kk, f.goal_title_kk, d.goal_title_kk) as goal_title_kk,
    coalesce(t.goal_title_ru, f.goal_title_ru, d.goal_title_ru) as goal_title_ru,
    coalesce(t.goal_title_en, f.goal_title_en, d.goal_title_en) as goal_title_en,
    coalesce(t.title_kk, f.title_kk, d.title_kk, n.indicator_id) as title_kk,
    coalesce(t.title_ru, f.title_ru, d.title_ru, n.indicator_id) as title_ru,
    coalesce(t.title_en, f.title_en, d.title_en, n.indicator_id) as title_en,
    coalesce(t.unit, f.unit, d.unit) as unit,
    coalesce(t.better, f.better, d.better) as better,
    coalesce(t.information_source, f.information_source, d.information_source) as information_source,
    coalesce(t.national_indicator, f.national_indicator, d.national_indicator) as national_indicator,
    coalesce(t.programme_code, f.programme_code, d.programme_code) as programme_code,
    f.target as target_first,
    f.version as target_first_version,
    t.target,
    t.version as target_version,
    t.act as target_act,
    f.target is not null and not f.target <=> t.target as target_changed,
    coalesce(f.definition_version <> t.definition_version, false) as definition_changed,
    r.fact,
    r.fact_digits,
    r.printed,
    r.numerator,
    r.denominator,
    r.printed_agrees,
    r.value as obs_value,
    r.status_claimed,
    r.note,
    coalesce(r.synthetic, t.synthetic, f.synthetic, d.synthetic) as synthetic,
    r._submission_id as report_submission_id,
    r._row as report_row,
    t._submission_id as target_submission_id,
    t._row as target_row,
    f._submission_id as target_first_submission_id,
    f._row as target_first_row
  from planned as n
  left join target as t
    on t.plan_id = n.plan_id
    and t.indicator_id = n.indicator_id
    and t.time_period = n.time_period
    and t.in_force
  left join target as f
    on f.plan_id = n.plan_id
    and f.indicator_id = n.indicator_id
    and f.time_period = n.time_period
    and f.is_first
  left join described as d on d.plan_id = n.plan_id and d.indicator_id = n.indicator_id
  left join silver.plan_report as r
    on r.plan_id = n.plan_id
    and r.indicator_id = n.indicator_id
    and r.time_period = n.time_period
),
-- a report on an indicator that no version has is held against nothing
judged as (
  select
    h.*,
    coalesce(v.status, 'no_target') as status,
    v.missed_by,
    v.attainment,
    v.previous_value,
    v.national_target,
    v.national_gap,
    c.obs_value as computed_value,
    c.provenance as computed_provenance,
    a.partly_from
  from held as h
  left join gold.verdict as v
    on v.plan_id = h.plan_id
    and v.indicator_id = h.indicator_id
    and v.entity = h.entity
    and v.time_period = h.time_period
  left join comparable as c
    on c.plan_id = h.plan_id
    and c.indicator_id = h.indicator_id
    and c.time_period = h.time_period
  cross join reference.partly_achieved as a
)
select
  plan_id,
  indicator_id,
  entity,
  time_period,
  direction_no,
  goal_no,
  goal_title_kk,
  goal_title_ru,
  goal_title_en,
  title_kk,
  title_ru,
  title_en,
  unit,
  better,
  information_source,
  national_indicator,
  programme_code,
  target_first,
  target_first_version,
  target,
  target_version,
  target_act,
  target_changed,
  definition_changed,
  fact,
  fact_digits,
  printed,
  numerator,
  denominator,
  printed_agrees,
  cast(obs_value as decimal(38,16)) as obs_value,
  status,
  status_claimed,
  case
    when status in ('no_data', 'not_due', 'no_target') then null
    -- without a published threshold nobody can say that it was not achieved in part
    when status = 'not_achieved' and status_claimed = 'partly_achieved' and partly_from is null then null
    else status_claimed = status
  end as status_agrees,
  if(
    definition_changed,
    null,
    if(better = 'higher', obs_value >= target_first, obs_value <= target_first)
  ) as met_first_target,
  missed_by,
  attainment,
  previous_value,
  national_target,
  national_gap >= 0 as meets_national_target,
  cast(computed_value as decimal(38,16)) as computed_value,
  computed_provenance,
  cast(obs_value - computed_value as decimal(38,16)) as difference,
  if(obs_value is null, null, if(synthetic, 'synthetic', 'reported')) as provenance,
  synthetic,
  note,
  report_submission_id,
  report_row,
  target_submission_id,
  target_row,
  target_first_submission_id,
  target_first_row
from judged

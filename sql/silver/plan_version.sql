-- One row per plan of a state body, year and version that has targets for it: whether it was the first of the year and
-- whether it is the one that counts.
-- ASSUMPTION: the version in force on 31 December counts, since the report for 2019 of the Civil Service Agency is held
-- against the target as it was raised in the year. Of two versions of one day the one with the higher number counts.
-- A version has one day of approval, the first that its rows name; one that had not been approved when it was sent is a
-- draft and counts nowhere.
with version as (
  select
    plan_id,
    entity,
    time_period,
    version,
    min(min(approved_on)) over (partition by plan_id, version) as approved_on
  from silver.plan_target
  where is_approved
  group by plan_id, entity, time_period, version
),
known as (
  select
    *,
    struct(approved_on, version) as place,
    approved_on <= make_date(cast(time_period as int), 1, 1) as before_the_year,
    approved_on <= make_date(cast(time_period as int), 12, 31) as within_the_year
  from version
)
select
  plan_id,
  entity,
  time_period,
  version,
  approved_on,
  -- in force on 1 January; of a plan that began within the year its first version
  coalesce(
    place = coalesce(
      max(place) filter (where before_the_year) over of_the_year,
      min(place) filter (where within_the_year) over of_the_year
    ),
    false
  ) as is_first,
  coalesce(place = max(place) filter (where within_the_year) over of_the_year, false) as in_force
from known
window of_the_year as (partition by plan_id, time_period)

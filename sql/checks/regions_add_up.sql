-- The parts of an additive indicator do not add up to their whole, with the rest (_X) as a part: an area was lost or
-- counted twice in its SQL. Wherever the parts come from: a whole is synthetic where one of them is.
-- severity: blocking
with located as (
  select
    o.indicator_id,
    o.series,
    o.edition,
    o.boundaries,
    o.entity,
    coalesce(w.whole, if(o.entity = 'KZ', null, 'KZ')) as whole,
    coalesce(w.level, 'region') as level,
    o.time_period,
    o.breakdown,
    o.member,
    o.numerator,
    o.denominator,
    o.obs_status <=> 'Q' as suppressed
  from gold.observation_series as o
  join reference.indicator as i on i.indicator_id = o.indicator_id and i.additive
  left join reference.area_whole as w
    on w.entity = o.entity
    and w.boundaries = o.boundaries
    and w.valid_from <= make_date(cast(left(o.time_period, 4) as int), 12, 31)
    and (w.valid_to is null or w.valid_to > make_date(cast(left(o.time_period, 4) as int), 12, 31))
),
-- a sum with a suppressed part cannot be held; every area is a whole and a part of the one above it; in today's
-- boundaries a district may lack an okrug that was divided
placed as (
  select
    * except (whole),
    stack(
      2,
      if(level = 'rural_okrug', null, entity), false,
      if(boundaries = '_Z' or level = 'region', whole, null), true
    ) as (whole, is_part)
  from located
),
summed as (
  select
    indicator_id,
    series,
    edition,
    boundaries,
    whole as entity,
    time_period,
    breakdown,
    member,
    max(if(is_part, null, numerator)) as numerator,
    sum(if(is_part, numerator, null)) as numerator_of_parts,
    max(if(is_part, null, denominator)) as denominator,
    sum(if(is_part, denominator, null)) as denominator_of_parts
  from placed
  where whole is not null
  group by indicator_id, series, edition, boundaries, whole, time_period, breakdown, member
  having not bool_or(suppressed)
)
select
  indicator_id,
  series,
  edition,
  boundaries,
  entity,
  time_period,
  breakdown,
  member,
  numerator,
  numerator_of_parts,
  denominator,
  denominator_of_parts
from summed
where numerator <> numerator_of_parts or denominator <> denominator_of_parts

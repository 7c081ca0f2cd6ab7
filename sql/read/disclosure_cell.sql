-- One row per cell that an indicator with a rule of disclosure has, as it is and before anything is hidden: what adds
-- up in it, and what it adds up to. From these the hidden ones are chosen.
with cell as (
  select
    i.disclosure_population as population,
    i.disclosure_counted as counted,
    i.disclosure_threshold as threshold,
    coalesce(i.disclosure_dominance, 0) as dominance,
    u.indicator_id,
    u.series,
    u.edition,
    u.boundaries,
    u.time_period,
    u.entity,
    u.breakdown,
    u.member,
    u.numerator,
    u.denominator,
    u.sample_size,
    u.contributors,
    u.largest_contribution,
    u.second_contribution
  from united_series as u
  join reference.indicator as i
    on i.indicator_id = u.indicator_id
    and i.disclosure_threshold is not null
    and u.series = coalesce(i.disclosure_series, u.series)
  where case i.disclosure_counted
    when 'denominator' then u.denominator
    when 'sample_size' then u.sample_size
    else u.contributors
  end is not null
)
select
  c.population,
  c.counted,
  c.threshold,
  c.dominance,
  c.indicator_id,
  c.series,
  c.edition,
  c.boundaries,
  c.time_period,
  c.entity,
  c.breakdown,
  c.member,
  coalesce(w.whole, if(c.entity = 'KZ', null, 'KZ')) as whole,
  w.other_boundaries,
  w.other_entity,
  cast(coalesce(c.numerator, 0) as double) as numerator,
  cast(coalesce(c.denominator - coalesce(c.numerator, 0), 0) as double) as rest,
  cast(coalesce(c.sample_size, 0) as double) as sample_size,
  coalesce(c.contributors, 0) as contributors,
  cast(coalesce(c.largest_contribution, 0) as double) as largest_contribution,
  cast(coalesce(c.second_contribution, 0) as double) as second_contribution
from cell as c
left join reference.area_whole as w
  on w.entity = c.entity
  and w.boundaries = c.boundaries
  and w.valid_from <= make_date(cast(left(c.time_period, 4) as int), 12, 31)
  and (w.valid_to is null or w.valid_to > make_date(cast(left(c.time_period, 4) as int), 12, 31))
order by
  c.population,
  c.time_period,
  c.indicator_id,
  c.series,
  c.edition desc,
  c.boundaries desc,
  c.entity,
  c.breakdown,
  c.member

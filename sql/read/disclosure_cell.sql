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
    and startswith(u.series, coalesce(i.disclosure_series, ''))
  where case i.disclosure_counted
    when 'denominator' then u.denominator
    when 'sample_size' then u.sample_size
    else u.contributors
  end is not null
),
newest_edition as (
  select max(boundaries_of) as boundaries_of
  from reference.area_today
)
select
  c.population,
  c.counted,
  c.threshold,
  c.dominance,
  c.indicator_id,
  c.series,
  c.time_period,
  c.entity,
  c.breakdown,
  c.member,
  -- codes of KATO: two digits of the region, two of the district, two of the okrug
  case
    when c.entity = '_X' or c.entity like '__0000000' then 'KZ'
    when c.entity like '____00000' then concat(left(c.entity, 2), '0000000')
    when c.entity <> 'KZ' then concat(left(c.entity, 4), '00000')
  end as whole,
  if(
    c.series like '%boundaries-%',
    null,
    concat(if(c.series = 'main', '', concat(c.series, '-')), 'boundaries-', e.boundaries_of)
  ) as other_series,
  case
    when c.entity in ('KZ', '_X') then c.entity
    when t.level = 'region' then coalesce(t.region_code_today, '_X')
    else t.district_code_today
  end as other_area,
  cast(coalesce(c.numerator, 0) as double) as numerator,
  cast(coalesce(c.denominator - coalesce(c.numerator, 0), 0) as double) as rest,
  cast(coalesce(c.sample_size, 0) as double) as sample_size,
  coalesce(c.contributors, 0) as contributors,
  cast(coalesce(c.largest_contribution, 0) as double) as largest_contribution,
  cast(coalesce(c.second_contribution, 0) as double) as second_contribution
from cell as c
cross join newest_edition as e
left join reference.area_today as t
  on t.code = c.entity
  and t.valid_from <= make_date(cast(left(c.time_period, 4) as int), 12, 31)
  and (t.valid_to is null or t.valid_to > make_date(cast(left(c.time_period, 4) as int), 12, 31))
order by c.population, c.time_period, c.indicator_id, c.series, c.entity, c.breakdown, c.member

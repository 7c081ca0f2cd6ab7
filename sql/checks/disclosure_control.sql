-- A reader can work out a hidden number: its bounds come closer than the rule of its indicator allows, or a cell that
-- is too small is shown. See gold/observation_series.sql.
-- severity: blocking
-- The rows are cells as they are published, null where hidden; what they give away, the program works out.
with newest_edition as (
  select max(boundaries_of) as boundaries_of
  from reference.area_today
)
select
  i.disclosure_population as population,
  i.disclosure_counted as counted,
  i.disclosure_threshold as threshold,
  coalesce(i.disclosure_dominance, 0) as dominance,
  o.indicator_id,
  o.series,
  o.time_period,
  o.entity,
  o.breakdown,
  o.member,
  -- codes of KATO: two digits of the region, two of the district, two of the okrug
  case
    when o.entity = '_X' or o.entity like '__0000000' then 'KZ'
    when o.entity like '____00000' then concat(left(o.entity, 2), '0000000')
    when o.entity <> 'KZ' then concat(left(o.entity, 4), '00000')
  end as whole,
  if(
    o.series like '%boundaries-%',
    null,
    concat(if(o.series = 'main', '', concat(o.series, '-')), 'boundaries-', e.boundaries_of)
  ) as other_series,
  case
    when o.entity in ('KZ', '_X') then o.entity
    when t.level = 'region' then coalesce(t.region_code_today, '_X')
    else t.district_code_today
  end as other_area,
  cast(if(o.obs_status = 'Q', o.numerator, coalesce(o.numerator, 0)) as double) as numerator,
  -- a value of all is shown without how much that is
  cast(
    case
      when o.obs_status <> 'Q' then coalesce(o.denominator - coalesce(o.numerator, 0), 0)
      when o.numerator is null and o.obs_value is not null then 0
    end as double
  ) as rest,
  cast(if(o.obs_status = 'Q', null, coalesce(o.sample_size, 0)) as double) as sample_size,
  -- who contributed stands in no table
  cast(0 as bigint) as contributors,
  cast(0 as double) as largest_contribution,
  cast(0 as double) as second_contribution
from gold.observation_series as o
join reference.indicator as i
  on i.indicator_id = o.indicator_id
  and i.disclosure_threshold is not null
  and startswith(o.series, coalesce(i.disclosure_series, ''))
cross join newest_edition as e
left join reference.area_today as t
  on t.code = o.entity
  and t.valid_from <= make_date(cast(left(o.time_period, 4) as int), 12, 31)
  and (t.valid_to is null or t.valid_to > make_date(cast(left(o.time_period, 4) as int), 12, 31))
where o.provenance <> 'official' and (o.obs_status = 'Q' or o.denominator is not null or o.numerator is not null)

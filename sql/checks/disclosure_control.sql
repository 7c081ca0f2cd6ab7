-- A reader can work out a hidden number: its bounds come closer than the rule of its indicator allows, or a cell that
-- is too small is shown. See gold/observation_series.sql.
-- severity: blocking
-- The rows are cells as they are published, null where hidden; what they give away, the program works out.
select
  i.disclosure_population as population,
  i.disclosure_counted as counted,
  i.disclosure_threshold as threshold,
  coalesce(i.disclosure_dominance, 0) as dominance,
  o.indicator_id,
  o.series,
  o.edition,
  o.boundaries,
  o.time_period,
  o.entity,
  o.breakdown,
  o.member,
  coalesce(w.whole, if(o.entity = 'KZ', null, 'KZ')) as whole,
  w.other_boundaries,
  w.other_entity,
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
  and o.series = coalesce(i.disclosure_series, o.series)
left join reference.area_whole as w
  on w.entity = o.entity
  and w.boundaries = o.boundaries
  and w.valid_from <= make_date(cast(left(o.time_period, 4) as int), 12, 31)
  and (w.valid_to is null or w.valid_to > make_date(cast(left(o.time_period, 4) as int), 12, 31))
where o.provenance <> 'official' and (o.obs_status = 'Q' or o.denominator is not null or o.numerator is not null)

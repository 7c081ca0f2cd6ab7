-- One row per place that the reports print, of the newest year: of every region, and of the ten rural okrugs of a
-- region that are the farthest behind the national target path.
with newest as (
  select indicator_id, series, max(time_period) as time_period
  from latest.observation_series
  where entity <> 'KZ' and breakdown = 'total' and obs_value is not null
  group by indicator_id, series
),
placed as (
  select
    indicator_id,
    series,
    entity,
    time_period,
    level,
    provenance,
    obs_value,
    place_from,
    place_to,
    areas_ranked,
    target,
    -gap as behind_by,
    rpad(left(entity, 2), 9, '0') as region_code,
    make_date(cast(time_period as int), 12, 31) as ended_on
  from latest.area_ranking
  where (level = 'region' or (level = 'rural_okrug' and series = 'main'))
    -- no more years are ranked than are printed
    and (indicator_id, series, time_period) in (select indicator_id, series, time_period from newest)
  qualify time_period = max(time_period) over (partition by indicator_id, series, level)
),
farthest as (
  select
    indicator_id,
    series,
    entity,
    time_period,
    level,
    provenance,
    obs_value,
    place_from,
    place_to,
    areas_ranked,
    target,
    behind_by,
    region_code,
    ended_on,
    count_if(behind_by > 0) over (partition by indicator_id, series, level, region_code) as areas_behind,
    count(*) over (partition by indicator_id, series, level, region_code) as areas
  from placed
  where level = 'region' or behind_by is not null
  qualify row_number() over (
    partition by indicator_id, series, level, region_code
    order by behind_by desc, entity
  ) <= 10
)
select
  f.indicator_id,
  f.series,
  f.entity,
  f.time_period,
  f.level,
  f.place_from,
  f.place_to,
  f.areas_ranked,
  f.provenance,
  'total' as breakdown,
  '_T' as member,
  o.numerator,
  o.denominator,
  f.obs_value as value,
  o.obs_status,
  o.sample_size,
  o.standard_error,
  o.ci_low,
  o.ci_high,
  o.ci_level,
  f.region_code,
  f.target,
  f.behind_by,
  f.areas_behind,
  f.areas,
  a.name_kk,
  a.name_ru,
  a.name_en
from farthest as f
left join latest.observation_series as o
  on f.level = 'rural_okrug'
  and o.breakdown = 'total'
  and o.indicator_id = f.indicator_id
  and o.series = f.series
  and o.entity = f.entity
  and o.time_period = f.time_period
  and o.provenance = f.provenance
left join latest.area as a
  on f.level = 'rural_okrug'
  and a.code = f.entity
  and a.valid_from <= f.ended_on
  and (a.valid_to is null or a.valid_to > f.ended_on)
where f.level = 'region' or f.behind_by > 0
order by f.indicator_id, f.series, f.level, f.region_code, f.behind_by desc, f.entity

-- One row per place that the reports print, of the newest year: of every region, and of the ten rural okrugs of a
-- region that are the farthest behind the national target path.
with newest as (
  select indicator_id, series, edition, boundaries, max(time_period) as time_period
  from latest.observation_series
  where entity <> 'KZ' and breakdown = 'total' and obs_value is not null
  group by indicator_id, series, edition, boundaries
),
placed as (
  select *, make_date(cast(time_period as int), 12, 31) as ended_on
  from latest.area_ranking
  where (level = 'region' or (level = 'rural_okrug' and series = 'main' and edition = '_Z' and boundaries = '_Z'))
    -- no more years are ranked than are printed
    and (indicator_id, series, edition, boundaries, time_period) in (
      select indicator_id, series, edition, boundaries, time_period
      from newest
    )
  qualify time_period = max(time_period) over (partition by indicator_id, series, edition, boundaries, level)
),
located as (
  select p.*, -p.gap as behind_by, a.region_code, a.name_kk, a.name_ru, a.name_en
  from placed as p
  left join latest.area as a
    on a.code = p.entity
    and a.valid_from <= p.ended_on
    and (a.valid_to is null or a.valid_to > p.ended_on)
),
farthest as (
  select
    *,
    count_if(behind_by > 0) over (
      partition by indicator_id, series, edition, boundaries, level, region_code
    ) as areas_behind,
    count(*) over (partition by indicator_id, series, edition, boundaries, level, region_code) as areas
  from located
  where level = 'region' or behind_by is not null
  qualify row_number() over (
    partition by indicator_id, series, edition, boundaries, level, region_code
    order by behind_by desc, entity
  ) <= 10
)
select
  f.indicator_id,
  f.series,
  f.edition,
  f.boundaries,
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
  f.name_kk,
  f.name_ru,
  f.name_en
from farthest as f
left join latest.observation_series as o
  on f.level = 'rural_okrug'
  and o.breakdown = 'total'
  and o.indicator_id = f.indicator_id
  and o.series = f.series
  and o.edition = f.edition
  and o.boundaries = f.boundaries
  and o.entity = f.entity
  and o.time_period = f.time_period
  and o.provenance = f.provenance
where f.level = 'region' or f.behind_by > 0
order by f.indicator_id, f.series, f.edition desc, f.boundaries desc, f.level, f.region_code, f.behind_by desc, f.entity

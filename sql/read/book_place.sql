-- One row per place that the reports print, of the newest year: of every region, with its place and value of the year
-- before, and of the ten rural okrugs of a region that are the farthest behind the national target path.
with newest as (
  select indicator_id, series, edition, boundaries, cast(max(time_period) as int) as year
  from latest.observation_series
  where entity <> 'KZ' and breakdown = 'total' and obs_value is not null
  group by indicator_id, series, edition, boundaries
),
placed as (
  select
    r.*,
    make_date(cast(r.time_period as int), 12, 31) as ended_on,
    lag(r.obs_value) over in_time as previous_value,
    lag(r.place_from) over in_time as previous_from,
    lag(r.place_to) over in_time as previous_to
  from latest.area_ranking as r
  -- no more years are ranked than are printed
  join newest as n
    on n.indicator_id = r.indicator_id
    and n.series = r.series
    and n.edition = r.edition
    and n.boundaries = r.boundaries
    and cast(r.time_period as int) in (n.year, n.year - 1)
  where r.level = 'region'
    or (r.level = 'rural_okrug' and r.series = 'main' and r.edition = '_Z' and r.boundaries = '_Z')
  qualify r.time_period
    = max(r.time_period) over (partition by r.indicator_id, r.series, r.edition, r.boundaries, r.level)
  window in_time as (
    partition by r.indicator_id, r.series, r.edition, r.boundaries, r.entity
    order by r.time_period
  )
),
located as (
  select p.* except (region_code), -p.gap as behind_by, a.region_code, a.name_kk, a.name_ru, a.name_en
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
  f.previous_value,
  f.previous_from,
  f.previous_to,
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

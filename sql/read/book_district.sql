-- One row per indicator that districts have values of, and district of every region at the end of the newest of those
-- years: its value, its places in the region and those of the year before; without a value why: suppressed, withheld,
-- nothing_owed (there is no area in it that a row is owed for) or no_data.
with newest as (
  select indicator_id, max(time_period) as time_period
  from latest.area_ranking
  where level = 'district' and series = 'main' and edition = '_Z' and boundaries = '_Z'
  group by indicator_id
),
district as (
  select n.indicator_id, n.time_period, a.code, a.region_code, a.name_kk, a.name_ru, a.name_en
  from newest as n
  join latest.area as a
    on a.level = 'district'
    and a.valid_from <= make_date(cast(n.time_period as int), 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(cast(n.time_period as int), 12, 31))
),
ranked as (
  select
    r.indicator_id,
    r.entity,
    r.time_period,
    r.provenance,
    r.obs_value,
    r.target,
    r.gap,
    r.region_place_from,
    r.region_place_to,
    r.areas_in_region,
    lag(r.obs_value) over in_time as previous_value,
    lag(r.region_place_from) over in_time as previous_from,
    lag(r.region_place_to) over in_time as previous_to
  from latest.area_ranking as r
  join newest as n
    on n.indicator_id = r.indicator_id
    and cast(r.time_period as int) in (cast(n.time_period as int), cast(n.time_period as int) - 1)
  where r.level = 'district' and r.series = 'main' and r.edition = '_Z' and r.boundaries = '_Z'
  qualify r.time_period = n.time_period
  window in_time as (partition by r.indicator_id, r.entity order by r.time_period)
),
observed as (
  select o.*, row_number() over (partition by o.indicator_id, o.entity order by p.authority) as place
  from latest.observation_series as o
  join reference.provenance as p on p.provenance = o.provenance
  join newest as n on n.indicator_id = o.indicator_id and n.time_period = o.time_period
  where o.series = 'main' and o.edition = '_Z' and o.boundaries = '_Z' and o.breakdown = 'total'
  qualify place = 1
),
-- the level of areas that a row each is owed for, where there is one
owed_level as (
  select i.indicator_id, max(s.rows_per) as level
  from latest.indicator as i
  join published.source as s on array_contains(i.sources, s.source)
  join latest.release as r on r.release_id = s.release_id
  where s.rows_per is not null
  group by i.indicator_id
),
owing as (
  select d.indicator_id, d.code, count(a.code) as areas
  from district as d
  join owed_level as l on l.indicator_id = d.indicator_id
  left join latest.area as a
    on a.parent_code = d.code
    and a.level = l.level
    and a.valid_from <= make_date(cast(d.time_period as int), 12, 31)
    and (a.valid_to is null or a.valid_to > make_date(cast(d.time_period as int), 12, 31))
  group by d.indicator_id, d.code
)
select
  d.indicator_id,
  'main' as series,
  '_Z' as edition,
  '_Z' as boundaries,
  d.code as entity,
  d.time_period,
  'total' as breakdown,
  '_T' as member,
  if(r.obs_value is null, null, o.numerator) as numerator,
  if(r.obs_value is null, null, o.denominator) as denominator,
  r.obs_value as value,
  coalesce(o.obs_status, 'O') as obs_status,
  if(r.obs_value is null, null, o.sample_size) as sample_size,
  if(r.obs_value is null, null, o.standard_error) as standard_error,
  if(r.obs_value is null, null, o.ci_low) as ci_low,
  if(r.obs_value is null, null, o.ci_high) as ci_high,
  if(r.obs_value is null, null, o.ci_level) as ci_level,
  coalesce(r.provenance, o.provenance) as provenance,
  d.region_code,
  'district' as level,
  r.target,
  r.gap,
  r.region_place_from as place_from,
  r.region_place_to as place_to,
  r.areas_in_region as areas_ranked,
  r.previous_value,
  r.previous_from,
  r.previous_to,
  case
    when r.obs_value is not null then null
    when o.obs_status = 'Q' then 'suppressed'
    when o.obs_status = 'L' then 'withheld'
    when w.areas = 0 then 'nothing_owed'
    else 'no_data'
  end as without,
  d.name_kk,
  d.name_ru,
  d.name_en
from district as d
left join ranked as r on r.indicator_id = d.indicator_id and r.entity = d.code
left join observed as o on o.indicator_id = d.indicator_id and o.entity = d.code
left join owing as w on w.indicator_id = d.indicator_id and w.code = d.code
order by d.indicator_id, d.region_code, r.region_place_from nulls last, d.code

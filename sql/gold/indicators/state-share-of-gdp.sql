-- One row per boundaries, area, year, breakdown and member: gross value added of state and quasi-state entities in
-- percent of GDP, for a region of its gross regional product. By ownership it is the part of each in the whole: the
-- members add up. Contributors are the entities that a cell adds up, with what the two largest have: for disclosure
-- control alone.
-- in_country: the row stands behind the value of the nation; products of regions do not, its denominator is GDP itself.
-- ASSUMPTION: both in current prices of the full year.
with basis as (
  select
    region_code as entity,
    time_period,
    gross_value_added_mln_kzt as value_added,
    ownership,
    cast(null as decimal(20,1)) as product,
    true as in_country,
    synthetic,
    _submission_id,
    _row
  from silver.state_entity
  union all
  select region_code, time_period, null, null, gross_regional_product_mln_kzt, false, synthetic, _submission_id, _row
  from silver.regional_gdp
  union all
  select 'KZ', time_period, null, null, gdp_mln_kzt, true, synthetic, _submission_id, _row
  from silver.gdp
),
summed as (
  select
    entity,
    time_period,
    sum(value_added) as value_added,
    sum(if(ownership = 'state', value_added, 0)) as state_value_added,
    sum(if(ownership = 'quasi_state', value_added, 0)) as quasi_state_value_added,
    sum(product) as product,
    bool_or(synthetic) as synthetic,
    bool_or(synthetic and in_country) as synthetic_in_country
  from basis
  group by entity, time_period
),
compared as (
  select
    *,
    count(value_added) over of_year > 0 as is_year_of_entities,
    coalesce(product, 0) - sum(if(entity <> 'KZ' and value_added is not null, product, 0)) over of_year
      as rest_of_product,
    bool_or(synthetic) over of_year as rest_is_synthetic
  from summed
  window of_year as (partition by time_period)
),
-- beside the nation stands GDP that no region with a share of its own has: _X, the rest
known as (
  select
    * except (entity, product, synthetic, synthetic_in_country),
    stack(
      2,
      entity, cast(product as decimal(38,8)), synthetic, synthetic_in_country,
      if(entity = 'KZ' and is_year_of_entities and rest_of_product <> 0, '_X', null),
      cast(rest_of_product as decimal(38,8)), rest_is_synthetic, false
    ) as (entity, product, synthetic, synthetic_in_country)
  from compared
  where entity = 'KZ' or value_added is not null
),
placed as (
  select
    k.entity,
    if(k.entity = 'KZ', 'KZ', coalesce(t.region_code_today, '_X')) as entity_today,
    max(t.boundaries_of) over () as boundaries_today,
    k.time_period,
    if(k.entity = '_X', 0, k.value_added) as value_added,
    if(k.entity = '_X', 0, k.state_value_added) as state_value_added,
    if(k.entity = '_X', 0, k.quasi_state_value_added) as quasi_state_value_added,
    k.product,
    k.synthetic,
    k.synthetic_in_country
  from known as k
  left join reference.area_today as t
    on t.code = k.entity
    and t.valid_from <= make_date(cast(k.time_period as int), 12, 31)
    and (t.valid_to is null or t.valid_to > make_date(cast(k.time_period as int), 12, 31))
  where k.entity is not null
),
-- in the boundaries of the year, and in today's, where _X is also what no region of today can be given
located as (
  select
    * except (entity),
    stack(2, '_Z', entity, boundaries_today, entity_today) as (boundaries, entity)
  from placed
),
-- value added is summed over the regions; the product of the nation is GDP itself, not the sum of the regions
by_area as (
  select
    boundaries,
    if(grouping(entity) = 1, 'KZ', entity) as entity,
    time_period,
    sum(value_added) as value_added,
    sum(state_value_added) as state_value_added,
    sum(quasi_state_value_added) as quasi_state_value_added,
    if(grouping(entity) = 1, sum(product) filter (where entity = 'KZ'), sum(product)) as product,
    if(grouping(entity) = 1, bool_or(synthetic_in_country), bool_or(synthetic)) as synthetic
  from located
  where boundaries is not null
  group by grouping sets ((boundaries, time_period), (boundaries, time_period, entity))
),
broken_down as (
  select
    * except (product, value_added),
    stack(
      3,
      'total', '_T', cast(value_added as decimal(18,4)),
      'ownership', 'state', cast(state_value_added as decimal(18,4)),
      'ownership', 'quasi_state', cast(quasi_state_value_added as decimal(18,4))
    ) as (breakdown, member, value_added),
    -- rounded first: a product of less than that is none
    nullif(cast(product as decimal(18,4)), 0) as product,
    entity = '_X' and value_added = 0 as is_product_alone
  from by_area
  where value_added is not null
),
contributed as (
  select
    area.boundaries,
    area.entity,
    b.time_period,
    part.breakdown,
    part.member,
    count(*) as contributors,
    sort_array(collect_list(abs(b.value_added)), false) as contributions
  from basis as b
  join placed as p on p.entity = b.entity and p.time_period = b.time_period
  lateral view explode(array(
    named_struct('boundaries', '_Z', 'entity', p.entity),
    named_struct('boundaries', '_Z', 'entity', 'KZ'),
    named_struct('boundaries', p.boundaries_today, 'entity', p.entity_today),
    named_struct('boundaries', p.boundaries_today, 'entity', 'KZ')
  )) as area
  lateral view explode(array(
    named_struct('breakdown', 'total', 'member', '_T'),
    named_struct('breakdown', 'ownership', 'member', b.ownership)
  )) as part
  where b.value_added is not null
  group by area.boundaries, area.entity, b.time_period, part.breakdown, part.member
)
select
  'main' as series,
  '_Z' as edition,
  boundaries,
  entity,
  time_period,
  breakdown,
  member,
  cast(value_added as decimal(38,10)) as numerator,
  cast(product as decimal(38,10)) as denominator,
  cast(if(is_product_alone, null, 100 * value_added / product) as decimal(38,16)) as obs_value,
  if(product is null or is_product_alone, 'O', 'A') as obs_status,
  cast(null as bigint) as sample_size,
  cast(null as double) as standard_error,
  cast(null as double) as ci_low,
  cast(null as double) as ci_high,
  synthetic,
  coalesce(contributors, 0) as contributors,
  cast(coalesce(contributions[0], 0) as decimal(38,10)) as largest_contribution,
  cast(coalesce(get(contributions, 1), 0) as decimal(38,10)) as second_contribution
from broken_down
left join contributed using (boundaries, entity, time_period, breakdown, member)
where breakdown = 'total' or boundaries = '_Z'

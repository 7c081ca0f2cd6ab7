-- One row per region, district or rural okrug and edition of the classifier: where its territory is in the newest
-- edition, by what became of its code from each edition to the next: what the crosswalk of that day says, else the same
-- code. A region is one of today where all its parts are, and no other region gave a part; else its figures have no
-- place in today's boundaries.
with listed_unit as (
  select
    code,
    level,
    rpad(left(code, 2), 9, '0') as region_code,
    effective_on,
    dense_rank() over (partition by level order by effective_on) as edition_no,
    cast(year(max(effective_on) over ()) as string) as boundaries_of
  from reference.area_edition
  where level in ('region', 'district', 'rural_okrug')
),
edition_span as (
  select
    *,
    min(effective_on) over next_edition as superseded_on
  from listed_unit
  window next_edition as (partition by level order by edition_no range between 1 following and 1 following)
),
unit as (
  select
    *,
    effective_on as valid_from,
    superseded_on as valid_to,
    superseded_on is not null
      and not coalesce(lead(edition_no) over (partition by code, level order by edition_no) = edition_no + 1, false)
      as is_last_listing
  from edition_span
),
crosswalk as (
  select try_cast(_period as date) as changed_on, old_code, collect_list(new_code) as new_codes
  from current.kato_crosswalk
  where new_code is not null
  group by _period, old_code
),
-- what became of the codes that did not stay as they were; of one that nothing is known of, nothing
recoding as (
  select
    coalesce(c.changed_on, u.valid_to) as changed_on,
    coalesce(c.old_code, u.code) as old_code,
    coalesce(c.new_codes, array()) as new_codes
  from crosswalk as c
  full join (select code, valid_to from unit where is_last_listing) as u
    on u.code = c.old_code
    and u.valid_to = c.changed_on
  where c.old_code is null or c.new_codes <> array(c.old_code)
),
recodings_of_a_day as (
  select changed_on, map_from_entries(collect_list(struct(old_code, new_codes))) as recodings
  from recoding
  group by changed_on
),
history as (
  select
    array_sort(
      collect_list(struct(changed_on, recodings)),
      (one, other) -> datediff(one.changed_on, other.changed_on)
    ) as days,
    flatten(collect_list(map_keys(recodings))) as codes
  from recodings_of_a_day
),
traced as (
  select
    u.code,
    u.level,
    u.region_code,
    u.valid_from,
    u.valid_to,
    u.boundaries_of,
    explode_outer(
      if(
        array_contains(h.codes, u.code),
        aggregate(
          filter(h.days, day -> day.changed_on > u.valid_from),
          array(u.code),
          (codes, day) -> array_distinct(
            flatten(transform(codes, code -> coalesce(try_element_at(day.recodings, code), array(code))))
          )
        ),
        array(u.code)
      )
    ) as code_today
  from unit as u
  cross join history as h
),
successor as (
  select
    t.code,
    t.level,
    t.region_code,
    t.valid_from,
    t.valid_to,
    t.boundaries_of,
    a.code as code_today,
    case a.level
      when 'district' then a.code
      when 'rural_okrug' then nullif(a.parent_code, a.region_code)
    end as district_code_today,
    a.region_code as region_code_today
  from traced as t
  left join reference.area as a
    on a.code = t.code_today
    and a.valid_to is null
    and a.level in ('region', 'district', 'rural_okrug')
),
-- a code, district or region of today only where it is one and the same for all that became of the unit
placed as (
  select
    code,
    level,
    region_code,
    valid_from,
    valid_to,
    boundaries_of,
    count(code_today) < count(*) as is_untraced,
    if(count(*) = 1, max(code_today), null) as code_today,
    if(
      count(district_code_today) = count(*) and min(district_code_today) = max(district_code_today),
      max(district_code_today),
      null
    ) as district_code_today,
    if(
      count(region_code_today) = count(*) and min(region_code_today) = max(region_code_today),
      max(region_code_today),
      null
    ) as region_code_today
  from successor
  group by code, level, region_code, valid_from, valid_to, boundaries_of
),
-- an okrug that cannot be traced may have joined a neighbour; a district that cannot is territory gone somewhere
region_part as (
  select
    *,
    case
      when level = 'region' then null
      when level = 'rural_okrug' and is_untraced then null
      else coalesce(region_code_today, '?')
    end as part_is_in
  from placed
),
region_whole as (
  select
    *,
    if(
      min(part_is_in) over of_region = max(part_is_in) over of_region,
      max(part_is_in) over of_region,
      if(count(part_is_in) over of_region = 0, region_code_today, '?')
    ) as region_is_in
  from region_part
  window of_region as (partition by region_code, valid_from)
),
judged as (
  select
    *,
    bool_or(part_is_in <> region_is_in) over (
      partition by valid_from, if(level = 'region', region_is_in, part_is_in)
    ) as takes_a_part_of_another
  from region_whole
),
located as (
  select
    * except (district_code_today, region_code_today),
    if(level = 'region', null, district_code_today) as district_code_today,
    case
      when level <> 'region' then region_code_today
      when not coalesce(takes_a_part_of_another, false) then nullif(region_is_in, '?')
    end as region_code_today
  from judged
)
select
  code,
  valid_from,
  valid_to,
  level,
  boundaries_of,
  code_today,
  district_code_today,
  region_code_today,
  case
    when region_code_today is not null then null
    when is_untraced then 'untraced'
    else 'split'
  end as finding
from located

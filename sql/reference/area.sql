-- One row per territorial code and span of time in which it had one parent and one name.
-- An edition of the classifier is a full snapshot of the levels that it lists: what it no longer lists has ended on the
-- day it takes effect. A unit of a region that its edition does not list is left out, and one whose parent is not
-- listed then, or does not stand above it, hangs under its region: the check area_parent names both.
with sent_unit as (
  select
    effective_on,
    code,
    level,
    array_position(array('region', 'district', 'rural_okrug', 'settlement'), level) as depth,
    parent_code,
    rpad(left(code, 2), 9, '0') as region_code,
    name_kk,
    name_ru,
    name_en,
    synthetic
  from reference.area_edition
),
edition as (
  select
    level,
    effective_on,
    row_number() over (partition by level order by effective_on) as edition_no,
    lead(effective_on) over (partition by level order by effective_on) as superseded_on
  from sent_unit
  group by level, effective_on
),
possible_parent as (
  select u.code, u.depth, e.effective_on, e.superseded_on
  from sent_unit as u
  join edition as e on e.level = u.level and e.effective_on = u.effective_on
),
listed_unit as (
  select
    u.effective_on,
    u.code,
    u.level,
    coalesce(p.code, if(u.level = 'region', null, u.region_code)) as parent_code,
    u.name_kk,
    u.name_ru,
    u.name_en,
    u.synthetic
  from sent_unit as u
  left join possible_parent as p
    on p.code = u.parent_code
    and (p.depth < u.depth or u.level = 'settlement')
    and p.effective_on <= u.effective_on
    and (p.superseded_on is null or p.superseded_on > u.effective_on)
),
region as (
  select code as region_code, effective_on
  from listed_unit
  where level = 'region'
),
-- where a form leaves a language out, its name has not changed
numbered_unit as (
  select
    u.code,
    r.region_code,
    u.level,
    u.parent_code,
    u.name_kk,
    u.name_ru,
    u.name_en,
    u.synthetic,
    e.edition_no,
    e.effective_on,
    e.superseded_on,
    coalesce(
      lag(e.edition_no) over code_in_time = e.edition_no - 1
        and lag(u.level) over code_in_time = u.level
        and lag(u.parent_code) over code_in_time <=> u.parent_code
        and lag(u.name_ru) over code_in_time = u.name_ru
        and coalesce(lag(u.name_kk) over code_in_time = u.name_kk, true)
        and coalesce(lag(u.name_en) over code_in_time = u.name_en, true),
      false
    ) as goes_on
  from listed_unit as u
  join edition as e on e.level = u.level and e.effective_on = u.effective_on
  join region as r on r.region_code = rpad(left(u.code, 2), 9, '0') and r.effective_on = u.effective_on
  window code_in_time as (partition by u.code order by u.effective_on)
),
spanned_unit as (
  select
    *,
    count_if(not goes_on) over (partition by code order by effective_on) as span
  from numbered_unit
),
unit_span as (
  select
    code,
    region_code,
    level,
    parent_code,
    max_by(name_kk, effective_on) filter (where name_kk is not null) as name_kk,
    name_ru,
    max_by(name_en, effective_on) filter (where name_en is not null) as name_en,
    min(effective_on) as valid_from,
    max_by(superseded_on, effective_on) as valid_to,
    bool_or(synthetic) as synthetic
  from spanned_unit
  group by code, region_code, level, parent_code, name_ru, span
),
official_region as (
  select
    r.kato_code,
    make_date(cast(r._period as int), 12, 31) as listed_on,
    r.name_kk,
    r.name_ru,
    r.name_en,
    r._synthetic as synthetic
  from current.region as r
  qualify row_number() over (
    partition by r.kato_code
    order by r._period desc, r._sent_at desc, r._submission_id desc
  ) = 1
)
select
  u.code,
  u.valid_from,
  u.valid_to,
  u.level,
  coalesce(u.parent_code, 'KZ') as parent_code,
  u.region_code,
  coalesce(r.name_kk, u.name_kk) as name_kk,
  coalesce(r.name_ru, u.name_ru) as name_ru,
  coalesce(r.name_en, u.name_en) as name_en,
  coalesce(r.synthetic, u.synthetic) as synthetic
from unit_span as u
left join official_region as r
  on r.kato_code = u.code
  and r.listed_on >= u.valid_from
  and (u.valid_to is null or r.listed_on < u.valid_to)
union all
select
  'KZ' as code,
  date'1991-12-16' as valid_from,
  cast(null as date) as valid_to,
  'country' as level,
  cast(null as string) as parent_code,
  cast(null as string) as region_code,
  'Қазақстан' as name_kk,
  'Казахстан' as name_ru,
  'Kazakhstan' as name_en,
  false as synthetic

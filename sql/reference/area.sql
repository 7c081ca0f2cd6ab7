-- One row per territorial code and span of time in which it had one parent and one name.
-- An edition of the classifier is a full snapshot: what it no longer lists has ended on the day it takes effect.
with submission as (
  select submission_id, period, sent_at, synthetic
  from bronze.submission
  where source in ('kato', 'region') and outcome in ('accepted', 'accepted_with_rejections')
),
listed_unit as (
  select
    cast(s.period as date) as effective_on,
    k.kato_code,
    k.parent_code,
    k.level,
    k.name_kk,
    k.name_ru,
    k.name_en,
    s.synthetic
  from bronze.kato as k
  join submission as s on s.submission_id = k._submission_id
  where size(k._errors) = 0
  qualify row_number() over (partition by s.period, k.kato_code order by s.sent_at desc, s.submission_id desc) = 1
),
edition as (
  select
    effective_on,
    row_number() over (order by effective_on) as edition_no,
    lead(effective_on) over (order by effective_on) as superseded_on
  from listed_unit
  group by effective_on
),
-- edition number less running number is the same for editions that follow one another without a gap
numbered_unit as (
  select
    u.kato_code,
    u.parent_code,
    u.level,
    u.name_kk,
    u.name_ru,
    u.name_en,
    u.synthetic,
    e.edition_no,
    e.effective_on,
    e.superseded_on,
    e.edition_no - row_number() over (
      partition by u.kato_code, u.parent_code, u.level, u.name_kk, u.name_ru, u.name_en
      order by e.edition_no
    ) as span
  from listed_unit as u
  join edition as e on e.effective_on = u.effective_on
),
unit_span as (
  select
    kato_code,
    parent_code,
    level,
    name_kk,
    name_ru,
    name_en,
    min(effective_on) as valid_from,
    max_by(superseded_on, edition_no) as valid_to,
    bool_or(synthetic) as synthetic
  from numbered_unit
  group by kato_code, parent_code, level, name_kk, name_ru, name_en, span
),
official_region as (
  select
    r.kato_code,
    make_date(cast(s.period as int), 12, 31) as listed_on,
    r.name_kk,
    r.name_ru,
    r.name_en,
    s.synthetic
  from bronze.region as r
  join submission as s on s.submission_id = r._submission_id
  where size(r._errors) = 0
  qualify row_number() over (partition by r.kato_code order by s.period desc, s.sent_at desc, s.submission_id desc) = 1
)
select
  u.kato_code as code,
  u.valid_from,
  u.valid_to,
  u.level,
  case when u.level = 'region' then 'KZ' else u.parent_code end as parent_code,
  rpad(left(u.kato_code, 2), 9, '0') as region_code,
  coalesce(r.name_kk, u.name_kk) as name_kk,
  coalesce(r.name_ru, u.name_ru) as name_ru,
  coalesce(r.name_en, u.name_en) as name_en,
  coalesce(r.synthetic, u.synthetic) as synthetic
from unit_span as u
left join official_region as r
  on r.kato_code = u.kato_code
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

-- One row per change of a territorial code from one edition of the classifier to the next, of the levels that both
-- list. What became of an old code: what the crosswalk of that day says, else the same code.
with edition as (
  select
    level,
    effective_on,
    lag(effective_on) over (partition by level order by effective_on) as supersedes,
    lead(effective_on) over (partition by level order by effective_on) as superseded_on
  from reference.area_edition
  group by level, effective_on
),
crosswalk as (
  select
    try_cast(_period as date) as changed_on,
    old_code,
    new_code,
    match,
    count(*) over (partition by _period, old_code) as successors
  from current.kato_crosswalk
  where new_code is not null
),
unit as (
  select
    e.supersedes,
    e.effective_on,
    e.superseded_on,
    c.match,
    coalesce(c.successors, 1) as successors,
    u.code,
    coalesce(c.new_code, u.code) as later_code,
    struct(u.code, u.level, u.parent_code, u.name_ru) as unit
  from reference.area_edition as u
  join edition as e on e.level = u.level and e.effective_on = u.effective_on
  left join crosswalk as c on c.changed_on = e.superseded_on and c.old_code = u.code
),
-- every unit as its edition lists it, under the code that the next edition gives it, and under a code that it gives up
appearance as (
  select
    stack(
      3,
      if(supersedes is not null, effective_on, null), code, unit, null, false,
      superseded_on, later_code, null, struct(unit, match, successors), false,
      if(later_code <> code, superseded_on, null), code, null, null, true
    ) as (changed_on, new_code, new_unit, old_unit, is_given_up)
  from unit
),
code_in_edition as (
  select
    changed_on,
    new_code,
    max(new_unit) as new_unit,
    array_distinct(collect_list(old_unit)) as old_units,
    bool_or(is_given_up) as is_given_up
  from appearance
  where changed_on is not null
  group by changed_on, new_code
),
traced as (
  select
    changed_on,
    new_unit,
    explode_outer(old_units) as old,
    size(old_units) as old_codes,
    is_given_up or exists(old_units, other -> other.unit.code = new_code) as new_code_was_in_use
  from code_in_edition
),
-- a name that has changed, without the words and abbreviations for the kind of unit
plainly_named as (
  select
    *,
    old.unit as old_unit,
    old.match,
    old.successors,
    if(
      old.unit.name_ru <> new_unit.name_ru,
      transform(
        array(old.unit.name_ru, new_unit.name_ru),
        name -> array_join(
          array_except(
            split(lower(replace(name, '.', '. ')), '[\\s-]+'),
            array('', 'область', 'район', 'г.', 'с.', 'п.', 'р.', 'о.', 'а.', 'га', 'со', 'им.')
          ),
          ' '
        )
      ),
      null
    ) as plain_names
  from traced
  where new_unit is not null or old is not null
),
classified as (
  select
    * except (new_code_was_in_use),
    case
      when old_unit is null then 'created'
      when new_unit is null then 'abolished'
      when successors > 1 then 'split'
      when old_codes > 1 then 'merged'
      when old_unit.code <> new_unit.code
        and match not like 'prefix%'
        and left(old_unit.code, 2) <> left(new_unit.code, 2)
        then 'moved'
      when old_unit.code <> new_unit.code then 'recoded'
      when not old_unit.parent_code <=> new_unit.parent_code then 'moved'
      when plain_names[0] <> plain_names[1] then 'renamed'
      when old_unit.name_ru <> new_unit.name_ru then 'respelled'
    end as change,
    match is not null as in_crosswalk,
    new_unit is not null and not old_unit.code <=> new_unit.code and new_code_was_in_use as new_code_was_in_use
  from plainly_named
)
select
  changed_on,
  old_unit.code as old_code,
  new_unit.code as new_code,
  coalesce(new_unit.level, old_unit.level) as level,
  change,
  old_unit.name_ru as old_name_ru,
  new_unit.name_ru as new_name_ru,
  in_crosswalk,
  new_code_was_in_use
from classified
where change is not null

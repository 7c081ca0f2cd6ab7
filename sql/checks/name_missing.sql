-- A series, breakdown or member without a name, so that print has its code: name a series in the YAML of its indicator,
-- the others in sql/catalog/codes/; of a member whose time is over, look for a new code.
-- severity: warning
with used as (
  select indicator_id, series, breakdown, member, min(time_period) as time_period, count(*) as rows
  from gold.observation_series
  group by indicator_id, series, breakdown, member, left(time_period, 4)
),
named as (
  select
    u.indicator_id,
    u.series,
    u.breakdown,
    u.member,
    u.time_period,
    u.rows,
    u.series = 'main' or exists(i.series, s -> s.code = u.series) as series_named,
    u.breakdown = 'total' or b.breakdown is not null as breakdown_named,
    -- where no member has a name, each is called as its data call it
    b.breakdown is null
      or size(b.members) = 0
      or exists(
        b.members,
        m -> m.code = u.member
          and coalesce(m.valid_from <= make_date(cast(left(u.time_period, 4) as int), 12, 31), true)
          and coalesce(m.valid_to > make_date(cast(left(u.time_period, 4) as int), 12, 31), true)
      ) as member_named
  from used as u
  join reference.indicator as i on i.indicator_id = u.indicator_id
  left join reference.breakdown as b on b.breakdown = u.breakdown
),
missing as (
  select
    *,
    inline(array(
      named_struct('named', series_named, 'kind', 'series', 'code', series),
      named_struct('named', breakdown_named, 'kind', 'breakdown', 'code', breakdown),
      named_struct('named', member_named, 'kind', 'member', 'code', concat(breakdown, '.', member))
    ))
  from named
)
select indicator_id, kind, code, min(time_period) as first_period, sum(rows) as rows
from missing
where not named
group by indicator_id, kind, code

-- A cell below the threshold of its indicator is shown, or a suppressed one stands alone in a sum and can be recomputed: see gold/observation_series.sql.
-- severity: blocking
with cell as (
  select
    o.indicator_id,
    o.series,
    o.ref_area,
    o.time_period,
    o.breakdown,
    o.member,
    o.obs_status = 'Q' as suppressed,
    if(i.disclosure_counted = 'denominator', o.denominator, o.sample_size) < i.disclosure_threshold
      and if(i.disclosure_counted = 'denominator', o.denominator, o.sample_size) > 0 as small,
    o.ref_area = 'KZ' or o.ref_area = '_X' or o.ref_area like '__0000000' as in_reach
  from gold.observation_series as o
  join reference.indicator as i
    on i.indicator_id = o.indicator_id
    and i.disclosure_threshold is not null
    and startswith(o.series, coalesce(i.disclosure_series, ''))
  where o.provenance <> 'official'
),
-- every cell is in a sum over areas and in a sum over members, where its breakdown has any
summand as (
  select
    indicator_id,
    series,
    time_period,
    stack(2, 'areas', concat(breakdown, '.', member), 'members', concat(ref_area, '.', breakdown)) as (dimension, name),
    breakdown,
    suppressed,
    small,
    in_reach,
    bool_or(breakdown = 'total' and suppressed) over (partition by indicator_id, series, time_period, ref_area) as whole
  from cell
)
select
  indicator_id,
  series,
  time_period,
  dimension,
  name,
  count_if(suppressed) as suppressed,
  count_if(small) as small_shown,
  count_if(not in_reach) as out_of_reach
from summand
where dimension = 'areas' or breakdown <> 'total'
group by indicator_id, series, time_period, dimension, name
having small_shown > 0
  or out_of_reach > 0
  or count_if(suppressed) + if(dimension = 'members' and bool_or(whole), 1, 0) = 1

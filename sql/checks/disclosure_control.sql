-- A cell below the threshold of its indicator is shown, or a suppressed one is the only unknown of a sum and can be recomputed: see gold/observation_series.sql.
-- severity: blocking
with cell as (
  select
    o.indicator_id,
    o.series,
    o.ref_area,
    o.time_period,
    o.breakdown,
    o.member,
    concat(left(o.ref_area, 2), '0000000') as region,
    concat(left(o.ref_area, 4), '00000') as district,
    case
      when o.ref_area = 'KZ' then null
      when o.ref_area in ('_X', region) then 'KZ'
      else if(o.ref_area = district, region, district)
    end as whole,
    o.obs_status = 'Q' as suppressed,
    if(i.disclosure_counted = 'denominator', o.denominator, o.sample_size) as counted,
    counted > 0 and counted < i.disclosure_threshold and not (o.ref_area = 'KZ' and o.breakdown = 'total') as small
  from gold.observation_series as o
  join reference.indicator as i
    on i.indicator_id = o.indicator_id
    and i.disclosure_threshold is not null
    and startswith(o.series, coalesce(i.disclosure_series, ''))
  where o.provenance <> 'official'
),
-- a cell is a part of its area's whole and the whole of the areas in it, and a part of its area's total
summand as (
  select
    indicator_id,
    series,
    time_period,
    stack(
      3,
      'areas', concat(whole, ' ', breakdown, ' ', member), true,
      'areas', concat(ref_area, ' ', breakdown, ' ', member), false,
      'members', if(breakdown = 'total', null, concat(ref_area, ' ', breakdown)), true
    ) as (dimension, sum_of, is_part),
    suppressed,
    suppressed or counted > 0 as counts,
    small,
    bool_or(breakdown = 'total' and suppressed) over (partition by indicator_id, series, time_period, ref_area)
      as total_suppressed
  from cell
)
select
  indicator_id,
  series,
  time_period,
  dimension,
  sum_of,
  count_if(suppressed) + if(dimension = 'members' and bool_or(total_suppressed), 1, 0) as unknown,
  count_if(small and is_part) as small_shown
from summand
where sum_of is not null
group by indicator_id, series, time_period, dimension, sum_of
-- the only part of a whole that is shown tells no more than the whole
having small_shown > 0 or (unknown = 1 and count_if(is_part and counts) > 1)

-- One row per indicator, series, area, period, breakdown, member and provenance: every value there is, fit to be shown.
-- memory.united_series is what the indicators and the owners of published values give; it is never stored. Here a value
-- of low reliability gets its flag (U), the first one of a changed definition its break (B), and a cell below the
-- threshold of its indicator is suppressed (Q), with as many others as it takes that totals do not give it away.
-- Hypercube method: a small cell (area, member) goes with the corners of one rectangle, the smallest there is: another
-- member of the area, the area's of another member, and where the two cross. Then no sum over areas or members has fewer
-- than two unknowns, and they can be moved against one another in all sums at once. A whole is suppressed only where it
-- is small itself. ASSUMPTION: cells with a threshold are of the nation (KZ) and the parts next below it.
with ruled as (
  select
    u.indicator_id,
    u.series,
    u.ref_area,
    u.time_period,
    u.breakdown,
    u.member,
    u.provenance,
    u.numerator,
    u.denominator,
    u.obs_value,
    u.obs_status,
    u.sample_size,
    u.standard_error,
    u.ci_low,
    u.ci_high,
    u.ci_level,
    case
      when not startswith(u.series, coalesce(i.disclosure_series, '')) then null
      when i.disclosure_counted = 'denominator' then u.denominator
      when i.disclosure_counted = 'sample_size' then u.sample_size
    end as counted,
    i.disclosure_threshold as threshold,
    coalesce(
      u.sample_size < i.reliability_answers
        or 100 * u.standard_error > i.reliability_relative_standard_error * abs(cast(u.obs_value as double)),
      false
    ) as unreliable,
    1 + size(filter(i.definition_changes, c -> c.from_period <= u.time_period)) as definition_version
  from memory.united_series as u
  join reference.indicator as i on i.indicator_id = u.indicator_id
),
-- all cells of a series and period that has a small one, the smallest first; nobody stands behind a count of zero
crossed as (
  select
    indicator_id,
    series,
    time_period,
    array_sort(
      collect_list(struct(counted, ref_area, breakdown, member, counted < threshold as small))
    ) as cells
  from ruled
  where counted > 0
  group by indicator_id, series, time_period
  having bool_or(counted < threshold)
),
small as (
  select indicator_id, series, time_period, cells, inline(filter(cells, c -> c.small))
  from crossed
),
beside as (
  select
    indicator_id,
    series,
    time_period,
    cells,
    counted,
    ref_area,
    breakdown,
    member,
    filter(cells, c -> c.ref_area = ref_area and c.breakdown = breakdown and c.member <> member) as of_area,
    filter(
      cells,
      c -> c.breakdown = breakdown and c.member = member and c.ref_area <> ref_area
        and not (breakdown = 'total' and 'KZ' in (c.ref_area, ref_area))
    ) as of_member
  from small
),
-- the rectangle of a member, the next area of an area; an area that is small as a whole takes a member of each breakdown
-- of the other one along
chosen as (
  select
    indicator_id,
    series,
    time_period,
    cells,
    ref_area,
    breakdown,
    member,
    of_area,
    of_member,
    get(filter(cells, c -> c.breakdown = 'total' and c.ref_area not in ('KZ', ref_area)), 0).ref_area as other_area,
    if(
      breakdown = 'total',
      null,
      array_min(flatten(transform(of_area, n -> transform(
        filter(of_member, a -> exists(
          cells, c -> c.ref_area = a.ref_area and c.breakdown = breakdown and c.member = n.member
        )),
        a -> struct(n.counted + a.counted as cost, n.member as member, a.ref_area as ref_area)
      ))))
    ) as corner
  from beside
),
hidden_together as (
  select
    indicator_id,
    series,
    time_period,
    filter(cells, c -> case
      when c.ref_area = ref_area and c.breakdown = breakdown and c.member = member then true
      when breakdown = 'total' then
        ref_area <> 'KZ' and c.ref_area = other_area and (
          c.breakdown = 'total'
          or exists(cells, o -> o.ref_area = ref_area and o.breakdown = c.breakdown and o.member = c.member)
        )
      when corner is not null then
        c.breakdown = breakdown and c.ref_area in (ref_area, corner.ref_area) and c.member in (member, corner.member)
      -- no other area has the breakdown: the next member of this one
      when size(of_member) = 0 then c.ref_area = ref_area and c.breakdown = breakdown and c.member = get(of_area, 0).member
      -- the only member of a small area: the other area's
      when size(of_area) = 0 and exists(of_member, a -> a.ref_area = other_area) then
        c.breakdown = breakdown and c.member = member and c.ref_area = other_area
      -- no rectangle: the breakdown is not shown by area
      else c.breakdown = breakdown and (c.ref_area <> 'KZ' or (ref_area = 'KZ' and c.member = get(of_area, 0).member))
    end) as cells
  from chosen
),
-- the other boundaries of a year would give an area away by what they share: they go as a whole, but for the nation
hidden as (
  select
    indicator_id,
    time_period,
    collect_set(struct(series, cell.ref_area, cell.breakdown, cell.member)) as cells,
    bool_or(cell.breakdown = 'total') as any_area
  from (select indicator_id, series, time_period, explode(cells) as cell from hidden_together) as one
  group by indicator_id, time_period
),
judged as (
  select
    r.indicator_id,
    r.series,
    r.ref_area,
    r.time_period,
    r.breakdown,
    r.member,
    r.provenance,
    r.numerator,
    r.denominator,
    r.obs_value,
    r.obs_status,
    r.sample_size,
    r.standard_error,
    r.ci_low,
    r.ci_high,
    r.ci_level,
    r.unreliable,
    coalesce(
      r.counted > 0 and (
        exists(
          h.cells,
          c -> c.series = r.series and c.ref_area = r.ref_area and c.breakdown = r.breakdown and c.member = r.member
        )
        or (h.any_area and r.series like '%boundaries-%' and r.ref_area <> 'KZ')
      ),
      false
    ) as suppressed,
    r.definition_version > 1 and r.time_period = min(if(r.obs_value is null, null, r.time_period)) over (
      partition by
        r.indicator_id,
        r.series,
        r.ref_area,
        r.breakdown,
        r.member,
        r.provenance,
        r.definition_version
    ) as begins_definition
  from ruled as r
  left join hidden as h on h.indicator_id = r.indicator_id and h.time_period = r.time_period
)
select
  indicator_id,
  series,
  ref_area,
  time_period,
  breakdown,
  member,
  provenance,
  if(suppressed, null, numerator) as numerator,
  if(suppressed, null, denominator) as denominator,
  if(suppressed, null, obs_value) as obs_value,
  case
    when suppressed then 'Q'
    when obs_status <> 'A' then obs_status
    when unreliable then 'U'
    when begins_definition then 'B'
    else 'A'
  end as obs_status,
  if(suppressed, null, sample_size) as sample_size,
  if(suppressed, null, standard_error) as standard_error,
  if(suppressed, null, ci_low) as ci_low,
  if(suppressed, null, ci_high) as ci_high,
  if(suppressed, null, ci_level) as ci_level
from judged

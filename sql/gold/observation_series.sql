-- One row per indicator, series, area, period, breakdown, member and provenance: every value there is, fit to be shown.
-- united_series is what the indicators and the owners of published values give; it is never stored. Here a value of low
-- reliability gets its flag (U), the first one of a changed definition its break (B), and small cells are suppressed (Q).
-- Disclosure control: an area with a cell below the threshold of its indicator hides it, and the next smallest member of
-- that breakdown with it where it is the only one; a second area of the same whole, the smallest that has them, hides the
-- same cells. What one hides can then be moved to the other within every sum over areas and over members at once, so that
-- no sum gives a cell away. Where no second area has them, or the cell is of the nation, the breakdown is not shown in that
-- period. The nation's total is always shown. Indicators that count the same population hide the same cells.
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
    -- codes of KATO: two digits of the region, two of the district, two of the okrug
    concat(left(u.ref_area, 2), '0000000') as region,
    concat(left(u.ref_area, 4), '00000') as district,
    case
      when u.ref_area = 'KZ' then null
      when u.ref_area in ('_X', region) then 'KZ'
      else if(u.ref_area = district, region, district)
    end as whole,
    case
      when u.ref_area = 'KZ' and u.breakdown = 'total' then null
      when not startswith(u.series, coalesce(i.disclosure_series, '')) then null
      when i.disclosure_counted = 'denominator' then u.denominator
      when i.disclosure_counted = 'sample_size' then u.sample_size
    end as counted,
    if(counted is null, null, i.disclosure_population) as population,
    i.disclosure_threshold as threshold,
    u.series like '%boundaries-%' as other_boundaries,
    coalesce(
      u.sample_size < i.reliability_answers
        or 100 * u.standard_error > i.reliability_relative_standard_error * abs(cast(u.obs_value as double)),
      false
    ) as unreliable,
    1 + size(filter(i.definition_changes, c -> c.from_period <= u.time_period)) as definition_version
  from united_series as u
  join reference.indicator as i on i.indicator_id = u.indicator_id
),
-- nobody stands behind a count of zero
cell as (
  select
    population,
    indicator_id,
    series,
    other_boundaries,
    time_period,
    ref_area,
    whole,
    breakdown,
    member,
    counted,
    counted < threshold or (min(counted) over smallest < threshold and row_number() over smallest <= 2) as hides
  from ruled
  where counted > 0
  window smallest as (
    partition by indicator_id, series, time_period, ref_area, breakdown
    order by counted, member
  )
),
-- for every area that hides cells the others of its whole: they have many of them, hide them themselves, are small in them
candidate as (
  select
    c.indicator_id,
    c.series,
    c.time_period,
    c.ref_area,
    s.ref_area as second_area,
    struct(-count(*), -count_if(s.hides), sum(s.counted), s.ref_area) as preference
  from cell as c
  join cell as s using (indicator_id, series, time_period, whole, breakdown, member)
  where c.hides and s.ref_area <> c.ref_area
  group by c.indicator_id, c.series, c.time_period, c.ref_area, s.ref_area
),
second as (
  select indicator_id, series, time_period, ref_area, min_by(second_area, preference) as second_area
  from candidate
  group by indicator_id, series, time_period, ref_area
),
hidden as (
  select
    c.population,
    c.other_boundaries,
    c.time_period,
    c.breakdown,
    c.member,
    c.ref_area,
    s.ref_area as second_area
  from cell as c
  left join second as t using (indicator_id, series, time_period, ref_area)
  left join cell as s
    on s.indicator_id = c.indicator_id
    and s.series = c.series
    and s.time_period = c.time_period
    and s.breakdown = c.breakdown
    and s.member = c.member
    and s.ref_area = t.second_area
  where c.hides
),
hidden_cell as (
  select distinct
    population,
    time_period,
    breakdown,
    member,
    explode(array(ref_area, coalesce(second_area, ref_area))) as ref_area
  from hidden
  where not other_boundaries
),
-- what else goes: a breakdown without a second area; all that lies within an area that hides; and in the boundaries of
-- another year, which share areas with those of the year, a breakdown of which anything is hidden in either
hidden_beyond as (
  select
    population,
    time_period,
    collect_set(if(second_area is null and breakdown <> 'total', breakdown, null)) as breakdowns,
    flatten(collect_list(if(other_boundaries, null, array(ref_area, second_area)))) as areas,
    collect_set(breakdown) as touched
  from hidden
  group by population, time_period
),
first_period as (
  select
    indicator_id,
    series,
    ref_area,
    breakdown,
    member,
    provenance,
    min(time_period) as time_period
  from ruled
  where obs_value is not null and definition_version > 1
  group by indicator_id, series, ref_area, breakdown, member, provenance, definition_version
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
    f.time_period is not null as begins_definition,
    coalesce(
      r.counted > 0 and (
        h.ref_area is not null
        or array_contains(b.breakdowns, r.breakdown)
        or (r.other_boundaries and array_contains(b.touched, r.breakdown))
        or (r.ref_area <> r.region and array_contains(b.areas, r.region))
        or (r.ref_area <> r.district and array_contains(b.areas, r.district))
      ),
      false
    ) as suppressed
  from ruled as r
  left join hidden_cell as h using (population, time_period, breakdown, member, ref_area)
  left join hidden_beyond as b using (population, time_period)
  left join first_period as f using (indicator_id, series, ref_area, breakdown, member, provenance, time_period)
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

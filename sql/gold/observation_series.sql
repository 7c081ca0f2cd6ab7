-- One row per indicator, series, area, period, breakdown, member and provenance: every value there is, fit to be shown.
-- united_series is what the indicators and the owners of published values give; it is never stored. Here a value of low
-- reliability gets its flag (U), the first one of a changed definition its break (B), and small cells are suppressed (Q).
-- A value that its unit cannot have is not shown (O): the check value_range tells of it.
-- Disclosure control: an area with a cell below the threshold of its indicator hides it, and the next smallest member of
-- that breakdown with it where it is the only one; a second area of the same whole, the smallest that has them, hides the
-- same cells. What one hides can then be moved to the other within every sum over areas and over members at once, so that
-- no sum gives a cell away. Where no second area has them, or the cell is of the nation, the breakdown is not shown in that
-- period. The nation's total is always shown. Indicators that count the same population hide the same cells.
with counted as (
  -- few rows: in one piece, so that nothing below moves them
  select /*+ coalesce(1) */
    i.disclosure_population as population,
    i.disclosure_threshold as threshold,
    u.indicator_id,
    u.series,
    u.series like '%boundaries-%' as other_boundaries,
    u.time_period,
    u.ref_area,
    -- codes of KATO: two digits of the region, two of the district, two of the okrug
    case
      when u.ref_area = '_X' or u.ref_area like '__0000000' then 'KZ'
      when u.ref_area like '____00000' then concat(left(u.ref_area, 2), '0000000')
      when u.ref_area <> 'KZ' then concat(left(u.ref_area, 4), '00000')
    end as whole,
    u.breakdown,
    u.member,
    cast(if(i.disclosure_counted = 'denominator', u.denominator, u.sample_size) as double) as counted
  from united_series as u
  join reference.indicator as i
    on i.indicator_id = u.indicator_id
    and i.disclosure_threshold is not null
    and startswith(u.series, coalesce(i.disclosure_series, ''))
  where u.ref_area <> 'KZ' or u.breakdown <> 'total'
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
  from counted
  where counted > 0
  window smallest as (
    partition by indicator_id, series, time_period, ref_area, breakdown
    order by counted, member
  )
),
beside as (
  select
    population,
    indicator_id,
    series,
    other_boundaries,
    time_period,
    ref_area,
    breakdown,
    member,
    hides,
    collect_list(struct(ref_area, counted, hides)) over (
      partition by indicator_id, series, time_period, whole, breakdown, member
    ) as areas
  from cell
),
-- what an area hides, as far as each area of its whole has it, itself among them
paired as (
  select
    population,
    indicator_id,
    series,
    other_boundaries,
    time_period,
    ref_area,
    area.ref_area as second_area,
    collect_list(struct(breakdown, member)) as cells,
    -- has most of it, hides most of it itself, is the smallest
    struct(-count(*), -count_if(area.hides), sum(area.counted), area.ref_area) as preference
  from beside
  lateral view explode(areas) as area
  where hides
  group by population, indicator_id, series, other_boundaries, time_period, ref_area, area.ref_area
),
hiding as (
  select
    population,
    other_boundaries,
    time_period,
    ref_area,
    any_value(cells) filter (where second_area = ref_area) as cells,
    min_by(second_area, preference) filter (where second_area <> ref_area) as second_area,
    coalesce(min_by(cells, preference) filter (where second_area <> ref_area), array()) as second_cells
  from paired
  group by population, indicator_id, series, other_boundaries, time_period, ref_area
),
-- cells; breakdowns that lack a second area; areas within which nothing is shown; and of what in the boundaries of another
-- year nothing is shown, since they share areas with those of the year
hidden as (
  select
    population,
    time_period,
    flatten(collect_list(
      transform(cells, c -> struct(ref_area, c.breakdown, c.member))
        || transform(second_cells, c -> struct(second_area as ref_area, c.breakdown, c.member))
    ) filter (where not other_boundaries)) as cells,
    flatten(collect_list(array_except(cells, second_cells).breakdown) filter (where not other_boundaries)) as breakdowns,
    flatten(collect_list(array(ref_area, second_area)) filter (where not other_boundaries)) as areas,
    flatten(collect_list(cells.breakdown)) as of_other_boundaries
  from hiding
  group by population, time_period
),
-- the first period with a value of each definition after the first
new_definition as (
  select
    u.indicator_id,
    u.series,
    u.ref_area,
    u.breakdown,
    u.member,
    u.provenance,
    min(u.time_period) as time_period
  from united_series as u
  join reference.indicator as i
    on i.indicator_id = u.indicator_id
    and exists(i.definition_changes, c -> c.from_period <= u.time_period)
  where u.obs_value is not null
  group by
    u.indicator_id,
    u.series,
    u.ref_area,
    u.breakdown,
    u.member,
    u.provenance,
    size(filter(i.definition_changes, c -> c.from_period <= u.time_period))
),
judged as (
  select /*+ broadcast(h, d) */
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
    coalesce(
      u.sample_size < i.reliability_answers
        or 100 * u.standard_error > i.reliability_relative_standard_error * abs(cast(u.obs_value as double)),
      false
    ) as unreliable,
    d.time_period is not null as begins_definition,
    coalesce(
      (u.series = 'main' or u.series like 'boundaries-%') and not u.obs_value between r.lowest and r.highest,
      false
    ) as out_of_range,
    coalesce(
      if(i.disclosure_counted = 'denominator', u.denominator, u.sample_size) > 0
        and (u.ref_area <> 'KZ' or u.breakdown <> 'total')
        and (
          array_contains(h.cells, struct(u.ref_area, u.breakdown, u.member))
          or (u.breakdown <> 'total' and array_contains(h.breakdowns, u.breakdown))
          or (u.ref_area not like '__0000000' and array_contains(h.areas, concat(left(u.ref_area, 2), '0000000')))
          or (u.ref_area not like '____00000' and array_contains(h.areas, concat(left(u.ref_area, 4), '00000')))
          or (u.series like '%boundaries-%' and array_contains(h.of_other_boundaries, u.breakdown))
        ),
      false
    ) as suppressed
  from united_series as u
  join reference.indicator as i on i.indicator_id = u.indicator_id
  left join reference.unit_range as r on r.unit = i.unit
  left join hidden as h
    on h.population = i.disclosure_population
    and startswith(u.series, coalesce(i.disclosure_series, ''))
    and h.time_period = u.time_period
  left join new_definition as d
    on d.indicator_id = u.indicator_id
    and d.series = u.series
    and d.ref_area = u.ref_area
    and d.breakdown = u.breakdown
    and d.member = u.member
    and d.provenance = u.provenance
    and d.time_period = u.time_period
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
  if(suppressed or out_of_range, null, obs_value) as obs_value,
  case
    when suppressed then 'Q'
    when out_of_range then 'O'
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

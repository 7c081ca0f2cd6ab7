-- One row per indicator, series, edition, boundaries, area, period, breakdown, member and provenance: every value there
-- is, fit to be shown.
-- united_series is what the indicators and the owners of published values give; it is never stored. Here a value of low
-- reliability gets its flag (U), the first one of a changed definition its break (B), and small cells are suppressed
-- (Q). A value that its unit or its indicator cannot have is not shown (O): the check value_range tells of it.
-- Disclosure control: which cells are hidden is decided over all of them at once, see read/disclosure_cell.sql and the
-- room disclosure. Of a hidden cell nothing is shown, except a numerator of none or a value of all that the whole says
-- of it.
with
-- the first period with a value of each definition after the first
new_definition as (
  select
    u.indicator_id,
    u.series,
    u.edition,
    u.boundaries,
    u.entity,
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
    u.edition,
    u.boundaries,
    u.entity,
    u.breakdown,
    u.member,
    u.provenance,
    size(filter(i.definition_changes, c -> c.from_period <= u.time_period))
),
judged as (
  select /*+ broadcast(h, d) */
    u.indicator_id,
    u.series,
    u.edition,
    u.boundaries,
    u.entity,
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
      u.series = 'main' and u.edition = '_Z' and (u.obs_value < i.lowest or u.obs_value > i.highest),
      false
    ) as out_of_range,
    h.indicator_id is not null as suppressed,
    -- none or all of the numerator: what a shown whole says of all its parts
    coalesce(h.has_none, false) as has_none,
    coalesce(h.has_none or h.has_all, false) as value_is_open
  from united_series as u
  join reference.indicator as i on i.indicator_id = u.indicator_id
  left join hidden_cell as h
    on h.indicator_id = u.indicator_id
    and h.series = u.series
    and h.edition = u.edition
    and h.boundaries = u.boundaries
    and h.entity = u.entity
    and h.time_period = u.time_period
    and h.breakdown = u.breakdown
    and h.member = u.member
    and u.provenance <> 'official'
  left join new_definition as d
    on d.indicator_id = u.indicator_id
    and d.series = u.series
    and d.edition = u.edition
    and d.boundaries = u.boundaries
    and d.entity = u.entity
    and d.breakdown = u.breakdown
    and d.member = u.member
    and d.provenance = u.provenance
    and d.time_period = u.time_period
)
select
  indicator_id,
  series,
  edition,
  boundaries,
  entity,
  time_period,
  breakdown,
  member,
  provenance,
  if(suppressed, if(has_none, numerator, null), numerator) as numerator,
  if(suppressed, null, denominator) as denominator,
  if(suppressed and not value_is_open or out_of_range, null, obs_value) as obs_value,
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

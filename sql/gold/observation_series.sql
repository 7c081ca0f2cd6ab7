-- One row per indicator, series, edition, boundaries, area, period, breakdown, member and provenance: every value there
-- is, fit to be shown.
-- united_series is what the indicators and the owners of published values give; it is never stored. Here a value of low
-- reliability gets its flag (U), the first one of a changed definition its break (B), and small cells are suppressed
-- (Q). A value that is not official is withheld (L) where fewer have sent its source than the floor of the indicator. A
-- value that its unit or its indicator cannot have is not shown (O): the check value_range tells of it.
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
  select /*+ broadcast(h, d, c) */
    u.*,
    c.coverage,
    if(c.coverage is null, null, i.coverage_floor) as coverage_floor,
    cast(u.obs_value as double) as percent,
    -- answers of a simple random sample that would be as sure, never more than there are
    least(u.sample_size, percent * (100 - percent) / nullif(u.standard_error * u.standard_error, 0))
      as effective_answers,
    coalesce(effective_answers < i.reliability_effective_answers, false)
      or coalesce(u.ci_high - u.ci_low > i.reliability_interval_width, false) as unreliable,
    d.time_period is not null as begins_definition,
    coalesce(
      u.series = 'main' and u.edition = '_Z' and (u.obs_value < i.lowest or u.obs_value > i.highest),
      false
    ) as out_of_range,
    h.indicator_id is not null as suppressed,
    coalesce(c.coverage < i.coverage_floor, false) as from_too_few,
    suppressed or from_too_few as withheld,
    -- none or all of the numerator: what a shown whole says of all its parts
    coalesce(h.has_none and not from_too_few, false) as numerator_is_open,
    coalesce((h.has_none or h.has_all) and not from_too_few, false) as value_is_open
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
  left join gold.coverage as c
    on c.indicator_id = u.indicator_id
    and c.entity = u.entity
    and c.time_period = u.time_period
    and u.provenance <> 'official'
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
  if(withheld and not numerator_is_open, null, numerator) as numerator,
  if(withheld, null, denominator) as denominator,
  if(withheld and not value_is_open or out_of_range, null, obs_value) as obs_value,
  case
    when suppressed then 'Q'
    when from_too_few then 'L'
    when out_of_range then 'O'
    when obs_status <> 'A' then obs_status
    when unreliable then 'U'
    when begins_definition then 'B'
    else 'A'
  end as obs_status,
  if(withheld, null, sample_size) as sample_size,
  if(withheld, null, standard_error) as standard_error,
  if(withheld, null, ci_low) as ci_low,
  if(withheld, null, ci_high) as ci_high,
  if(withheld, null, ci_level) as ci_level,
  coverage,
  coverage_floor
from judged

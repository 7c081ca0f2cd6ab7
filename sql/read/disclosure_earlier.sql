-- One row per cell of an indicator with a rule of disclosure that the newest release has too: whether that hid it, or
-- showed what it is now. A value is synthetic as soon as one invented row is behind it, so the real ones beside it are
-- as secret as those of a computed value.
select
  u.indicator_id,
  u.series,
  u.edition,
  u.boundaries,
  u.time_period,
  u.entity,
  u.breakdown,
  u.member,
  case
    when o.obs_status = 'Q' and o.numerator is not null then 'HIDDEN_NONE'
    when o.obs_status = 'Q' and o.obs_value is not null then 'HIDDEN_ALL'
    when o.obs_status = 'Q' then 'HIDDEN'
    when o.numerator <=> u.numerator and o.denominator <=> u.denominator and o.sample_size <=> u.sample_size
      then 'THE_SAME'
    else 'ANOTHER_VALUE'
  end as earlier
from united_series as u
join reference.indicator as i on i.indicator_id = u.indicator_id and i.disclosure_threshold is not null
join latest.observation_series as o
  on o.indicator_id = u.indicator_id
  and o.series = u.series
  and o.edition = u.edition
  and o.boundaries = u.boundaries
  and o.time_period = u.time_period
  and o.entity = u.entity
  and o.breakdown = u.breakdown
  and o.member = u.member
  and o.provenance <> 'official'
  -- neither hidden nor shown
  and o.obs_status <> 'L'
where u.provenance <> 'official'
order by u.time_period, u.indicator_id, u.series, u.edition desc, u.boundaries desc, u.entity, u.breakdown, u.member

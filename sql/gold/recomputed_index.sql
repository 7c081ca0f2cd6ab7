-- One row per published figure of an external index and what it comes to when computed again from the published parts.
-- WGI: percentile rank among all countries of the edition, 100 times the countries at or below, less one, over the
-- others, so that tied countries share the highest rank of their tie; the interval is the rank of the estimate minus
-- and plus 1.64 standard errors. EGDI: mean of its three components, in 2010 with the weights of that survey. It agrees
-- to 0.00005 (rank) and 0.0001 (index: four decimals, in parts and whole).
with wgi_value as (
  select
    edition,
    country_code,
    time_period,
    measure,
    stack(
      3,
      'pct_rank', pct_rank, cast(estimate as decimal(30,22)),
      'pct_rank_lower90', pct_rank_lower90, cast(estimate - 1.64 * std_error as decimal(30,22)),
      'pct_rank_upper90', pct_rank_upper90, cast(estimate + 1.64 * std_error as decimal(30,22))
    ) as (quantity, published, value)
  from silver.wgi
  where estimate is not null
),
wgi_counted as (
  select
    *,
    count_if(quantity = 'pct_rank') over (partition by edition, time_period, measure) as countries,
    count_if(quantity = 'pct_rank') over (partition by edition, time_period, measure order by value) as at_or_below
  from wgi_value
),
wgi as (
  select
    * except (published, quantity),
    'wgi' as index,
    concat(measure, '.', quantity) as quantity,
    cast(published as decimal(38,16)) as published,
    cast(
      100 * cast(greatest(at_or_below - 1, 0) as decimal(18,0)) / nullif(countries - 1, 0) as decimal(38,16)
    ) as recomputed,
    0.00005 as tolerance,
    false as is_part_missing,
    false as is_part_zero
  from wgi_counted
),
egdi as (
  select
    'egdi' as index,
    time_period as edition,
    country_code,
    time_period,
    'egdi' as quantity,
    cast(egdi as decimal(38,16)) as published,
    cast(
      if(time_period = '2010', 0.34 * osi + 0.33 * tii + 0.33 * hci, (osi + tii + hci) / 3) as decimal(38,16)
    ) as recomputed,
    0.0001 as tolerance,
    osi is null or tii is null or hci is null as is_part_missing,
    0 in (osi, tii, hci) as is_part_zero
  from silver.egdi
),
figure as (
  select
    index,
    edition,
    country_code,
    time_period,
    quantity,
    published,
    recomputed,
    tolerance,
    is_part_missing,
    is_part_zero
  from wgi
  union all
  select
    index,
    edition,
    country_code,
    time_period,
    quantity,
    published,
    recomputed,
    tolerance,
    is_part_missing,
    is_part_zero
  from egdi
)
select
  index,
  edition,
  country_code,
  time_period,
  quantity,
  published,
  recomputed,
  case
    when is_part_missing then 'part-missing'
    when abs(published - recomputed) > tolerance then 'differs'
    when is_part_zero then 'part-zero'
  end as remark
from figure

-- A sum of a submission is at least fifty times, or a unit in it five hundred times, what it was the year before, or
-- that small a part of it: ask the sender whether the unit of measure is the one of the contract.
-- severity: warning
with amount as (
  select
    'okrug_budget' as source,
    okrug_code as unit,
    time_period,
    stack(2, 'total_revenue', total_revenue, 'expenditure', expenditure) as (column, amount),
    synthetic,
    _submission_id
  from silver.okrug_budget
  union all
  select
    'state_entity', entity_id, time_period, 'gross_value_added_mln_kzt', gross_value_added_mln_kzt, synthetic,
    _submission_id
  from silver.state_entity
  union all
  select
    'regional_gdp', region_code, time_period, 'gross_regional_product_mln_kzt', gross_regional_product_mln_kzt,
    synthetic, _submission_id
  from silver.regional_gdp
  union all
  select 'gdp', 'KZ', time_period, 'gdp_mln_kzt', gdp_mln_kzt, synthetic, _submission_id
  from silver.gdp
  union all
  select
    'regional_gdp_per_capita',
    concat(entity, ' ', unit),
    time_period,
    'value',
    value,
    synthetic,
    _submission_id
  from silver.regional_gdp_per_capita
),
summed as (
  select
    a.source,
    s.organisation,
    a.column,
    a.unit,
    cast(a.time_period as int) as year,
    cast(sum(a.amount) as double) as amount,
    bool_or(a.synthetic) as synthetic
  from amount as a
  join silver.submission as s on s.submission_id = a._submission_id
  group by grouping sets (
    (a.source, s.organisation, a.column, a.time_period),
    (a.source, s.organisation, a.column, a.time_period, a.unit)
  )
),
compared as (
  select
    *,
    max(amount) over year_before as amount_before,
    bool_or(synthetic) over year_before as synthetic_before
  from summed
  window year_before as (
    partition by source, organisation, column, unit
    order by year
    range between 1 preceding and 1 preceding
  )
),
far as (
  select source, organisation, column, unit, year, amount, amount_before
  from compared
  where synthetic = synthetic_before
    and amount <> 0
    and amount_before <> 0
    and abs(log10(abs(try_divide(amount, amount_before)))) >= log10(if(unit is null, 50, 500))
)
select
  source,
  organisation,
  cast(year as string) as time_period,
  column,
  max(amount) filter (where unit is null) as total,
  max(amount_before) filter (where unit is null) as total_of_the_year_before,
  count(unit) as units,
  -- the value of one enterprise stands in no finding, which many read
  min(struct(unit, amount, amount_before)) filter (where unit is not null and source <> 'state_entity') as first_unit
from far
group by source, organisation, year, column

-- One row per rural okrug and year: its budget in the latest version, corrected before amended before approved. Each
-- akimat reports its own okrugs.
select
  b._period as time_period,
  b.okrug_code,
  nullif(a.parent_code, a.region_code) as district_code,
  a.region_code,
  b.version,
  b.total_revenue,
  b.tax,
  b.non_tax,
  b.sale_of_fixed_capital,
  b.transfers,
  b.expenditure,
  b._synthetic as synthetic,
  b._submission_id,
  b._row
from current.okrug_budget as b
left join reference.area as a
  on a.code = b.okrug_code
  and a.valid_from <= make_date(cast(b._period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(b._period as int), 12, 31))
qualify row_number() over (
  partition by b._period, b.okrug_code
  order by
    case b.version when 'corrected' then 3 when 'amended' then 2 when 'approved' then 1 end desc,
    b._sent_at desc,
    b._submission_id desc
) = 1

-- One row per rural okrug and year: its budget in the latest version, corrected before amended before approved. Each
-- akimat reports its own okrugs.
select
  s.period as time_period,
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
  s.synthetic,
  b._submission_id,
  b._row
from bronze.okrug_budget as b
join silver.submission as s on s.submission_id = b._submission_id
join reference.area as a
  on a.code = b.okrug_code
  and a.level = 'rural_okrug'
  and a.region_code = s.organisation
  and a.valid_from <= make_date(cast(s.period as int), 12, 31)
  and (a.valid_to is null or a.valid_to > make_date(cast(s.period as int), 12, 31))
where b._raw is null
qualify row_number() over (
  partition by s.period, b.okrug_code
  order by
    case b.version when 'corrected' then 3 when 'amended' then 2 when 'approved' then 1 end desc,
    s.sent_at desc,
    s.submission_id desc
) = 1

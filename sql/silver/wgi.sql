-- One row per edition of the Worldwide Governance Indicators, country, year and measure.
select
  s.period as edition,
  w.country_code,
  cast(w.year as string) as time_period,
  w.measure,
  w.estimate,
  w.std_error,
  w.n_sources,
  w.pct_rank,
  w.pct_rank_lower90,
  w.pct_rank_upper90,
  s.synthetic,
  w._submission_id,
  w._row
from bronze.wgi as w
join silver.submission as s on s.submission_id = w._submission_id
where size(w._errors) = 0
qualify row_number() over (
  partition by s.period, w.country_code, w.year, w.measure
  order by s.sent_at desc, s.submission_id desc
) = 1

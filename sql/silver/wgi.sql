-- One row per edition of the Worldwide Governance Indicators, country, year and measure: the forms in which they come,
-- united. An edition is the period of its submission, or what the row says where one submission holds several.
with sent as (
  select
    cast(null as string) as edition,
    w.country_code,
    w.year,
    w.measure,
    w.estimate,
    w.std_error,
    w.n_sources,
    w.pct_rank,
    w.pct_rank_lower90,
    w.pct_rank_upper90,
    w._period,
    w._sent_at,
    w._synthetic,
    w._submission_id,
    w._row
  from current.wgi as w
  union all
  select
    null,
    w.country_code,
    w.year,
    w.measure,
    w.estimate,
    w.std_error,
    null,
    w.pct_rank,
    w.pct_rank_lower90,
    w.pct_rank_upper90,
    w._period,
    w._sent_at,
    w._synthetic,
    w._submission_id,
    w._row
  from current.wgi_countries as w
  union all
  select
    cast(w.vintage as string),
    w.country_code,
    w.year,
    w.indicator,
    w.estimate,
    w.std_error,
    w.n_sources,
    w.pct_rank,
    w.pct_rank_lower90,
    w.pct_rank_upper90,
    w._period,
    w._sent_at,
    w._synthetic,
    w._submission_id,
    w._row
  from current.wgi_vintages as w
)
select
  coalesce(w.edition, w._period) as edition,
  w.country_code,
  cast(w.year as string) as time_period,
  w.measure,
  w.estimate,
  w.std_error,
  w.n_sources,
  w.pct_rank,
  w.pct_rank_lower90,
  w.pct_rank_upper90,
  w._synthetic as synthetic,
  w._submission_id,
  w._row
from sent as w
qualify row_number() over (
  partition by coalesce(w.edition, w._period), w.country_code, w.year, w.measure
  order by w._sent_at desc, w._submission_id desc
) = 1

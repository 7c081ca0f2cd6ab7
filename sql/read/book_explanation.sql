-- One row per explanation of a missed target of the newest release, as the book prints it, with what its sender is
-- called: of values whose verdict in the printed plan still misses it.
with organisation as (
  select o.*
  from published.organisation as o
  join latest.release as r on r.release_id = o.release_id
)
select
  e.indicator_id,
  e.entity,
  e.time_period,
  coalesce(o.full_name_kk, e.organisation) as organisation_kk,
  coalesce(o.full_name_ru, e.organisation) as organisation_ru,
  coalesce(o.full_name_en, e.organisation) as organisation_en,
  e.explanation_kk,
  e.explanation_ru,
  e.explanation_en,
  e.measures_kk,
  e.measures_ru,
  e.measures_en,
  e.written_on,
  e.synthetic
from latest.explanation as e
join latest.plan as p on p.is_printed
join latest.verdict as v
  on v.plan_id = p.plan_id
  and v.indicator_id = e.indicator_id
  and v.entity = e.entity
  and v.time_period = e.time_period
  and v.status = 'not_achieved'
left join organisation as o on o.organisation_id = e.organisation
order by e.indicator_id, e.entity, e.time_period

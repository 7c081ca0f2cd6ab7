-- One row per goal of a plan in the newest release.
select
  g.plan_id,
  g.goal_no,
  g.title_kk,
  g.title_ru,
  g.title_en,
  g.release_id
from published.goal as g
join latest.release as r on r.release_id = g.release_id

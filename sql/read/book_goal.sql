-- One row per goal of the printed plan in the release that latest.* shows.
select g.goal_no, g.title_kk, g.title_ru, g.title_en
from latest.goal as g
join latest.plan as p on p.plan_id = g.plan_id and p.is_printed
order by g.goal_no

-- One row per goal of the release that latest.* shows.
select g.goal_no, g.title_kk, g.title_ru, g.title_en
from published.goal as g
join latest.release as r on r.release_id = g.release_id
order by g.goal_no

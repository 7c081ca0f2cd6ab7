-- One row per breakdown of the release that latest.* shows, with the names of its members.
select b.breakdown, b.name_kk, b.name_ru, b.name_en, b.members
from published.breakdown as b
join latest.release as r on r.release_id = b.release_id
order by b.breakdown

-- One row: the plan whose numbers, goals and targets the reports print, in the release that latest.* shows.
select plan_id, title_kk, title_ru, title_en, first_year, last_year
from latest.plan
where is_printed

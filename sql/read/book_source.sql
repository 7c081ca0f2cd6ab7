-- One row per source of the release that latest.* shows: how many of its submissions the release was made from, and
-- whether any of them is synthetic.
select
  c.source as name,
  c.title_kk,
  c.title_ru,
  c.title_en,
  c.citation_kk,
  c.citation_ru,
  c.citation_en,
  coalesce(bool_or(s.synthetic), false) as synthetic,
  count(s.submission_id) as submissions
from published.source as c
join latest.release as r on r.release_id = c.release_id
left join published.submission as s on s.release_id = c.release_id and s.source = c.source
group by c.source, c.title_kk, c.title_ru, c.title_en, c.citation_kk, c.citation_ru, c.citation_en
order by c.source

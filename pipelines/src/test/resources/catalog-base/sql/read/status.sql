-- One row per release.
select release_id from published.release

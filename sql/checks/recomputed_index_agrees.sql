-- A published index is not what its parts come to, or a part is missing or zero: ask its publisher, or send the
-- countries that the edition lacks.
-- severity: warning
select index, edition, country_code, time_period, quantity, published, recomputed, remark
from gold.recomputed_index
where remark is not null

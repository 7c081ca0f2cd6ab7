-- One row per number of degrees of freedom: the 97.5 % quantile of Student's t, the factor of a two-sided 95 %
-- interval. Up to 40 as R's qt(0.975, df) prints it; above by the expansion of Fisher and Cornish around the normal
-- quantile (Abramowitz and Stegun, 26.7.5), which differs from it by less than 0.00000001 there.
with tabulated as (
  select degrees_of_freedom, cast(quantile as double) as quantile
  from values
    (1, 12.706204736175), (2, 4.3026527297495), (3, 3.1824463052837), (4, 2.7764451051978), (5, 2.5705818356363),
    (6, 2.446911851145), (7, 2.3646242515928), (8, 2.3060041352042), (9, 2.2621571627982), (10, 2.2281388519863),
    (11, 2.2009851600916), (12, 2.1788128296672), (13, 2.1603686564628), (14, 2.1447866879178), (15, 2.1314495455598),
    (16, 2.1199052992213), (17, 2.1098155778333), (18, 2.100922040241), (19, 2.0930240544083), (20, 2.0859634472659),
    (21, 2.0796138447277), (22, 2.073873067904), (23, 2.068657610419), (24, 2.063898561628), (25, 2.0595385527533),
    (26, 2.0555294386429), (27, 2.0518305164803), (28, 2.0484071417952), (29, 2.0452296421327), (30, 2.0422724563012),
    (31, 2.0395134463964), (32, 2.0369333434601), (33, 2.0345152974493), (34, 2.0322445093177), (35, 2.0301079282503),
    (36, 2.0280940009805), (37, 2.0261924630291), (38, 2.024394163912), (39, 2.0226909200368), (40, 2.0210753903063)
    as t(degrees_of_freedom, quantile)
),
expansion as (
  select
    cast(id as int) as degrees_of_freedom,
    1 / cast(id as double) as v,
    1.9599639845400536d as z
  from range(41, 10001)
)
select degrees_of_freedom, quantile
from tabulated
union all
select
  degrees_of_freedom,
  z
    + v * ((pow(z, 3) + z) / 4
    + v * ((5 * pow(z, 5) + 16 * pow(z, 3) + 3 * z) / 96
    + v * ((3 * pow(z, 7) + 19 * pow(z, 5) + 17 * pow(z, 3) - 15 * z) / 384
    + v * (79 * pow(z, 9) + 776 * pow(z, 7) + 1482 * pow(z, 5) - 1920 * pow(z, 3) - 945 * z) / 92160))) as quantile
from expansion

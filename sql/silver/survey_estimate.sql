-- One row per survey, year, area, breakdown and member: the weighted share (or mean) and how sure it is, by the design
-- of the sample. Taylor linearisation of sum(weight * y) / sum(weight), variance between clusters within strata; valid
-- answers and every breakdown are domains of the whole design, so that clusters without a unit in the domain count as
-- zero. Formulas and options as in R's package survey: svymean of a subset, svyciprop with method "logit", and
-- survey.lonely.psu = "adjust" for a stratum with one cluster.
with cluster_sum as (
  select
    survey_id,
    time_period,
    stratum,
    cluster_id,
    if(grouping(region_code) = 0, region_code, 'KZ') as entity,
    case
      when grouping(sex) = 0 then 'sex'
      when grouping(age) = 0 then 'age'
      when grouping(urbanisation) = 0 then 'urbanisation'
      else 'total'
    end as breakdown,
    case
      when grouping(sex) = 0 then sex
      when grouping(age) = 0 then age
      when grouping(urbanisation) = 0 then urbanisation
      else '_T'
    end as member,
    max(stratum_clusters) as stratum_clusters,
    sum(weight) as weight_asked,
    sum(if(y is null, 0, weight)) as weight,
    sum(coalesce(weight * y, 0)) as weighted_y,
    count(y) as answers,
    coalesce(min(y) >= 0 and max(y) <= 1, true) as is_share,
    bool_or(synthetic) as synthetic
  from silver.survey_response
  group by grouping sets (
    (survey_id, time_period, stratum, cluster_id),
    (survey_id, time_period, stratum, cluster_id, region_code),
    (survey_id, time_period, stratum, cluster_id, sex),
    (survey_id, time_period, stratum, cluster_id, age),
    (survey_id, time_period, stratum, cluster_id, urbanisation)
  )
),
-- the totals of the domain beside each of its clusters, and how many clusters the sample has in the stratum
in_domain as (
  select
    *,
    count_if(entity = 'KZ' and breakdown = 'total') over (partition by survey_id, time_period, stratum) as sampled,
    cast(sum(weight) over domain as double) as domain_weight,
    cast(sum(weighted_y) over domain as double) as domain_weighted_y
  from cluster_sum
  where entity is not null and member is not null
  window domain as (partition by survey_id, time_period, entity, breakdown, member)
),
-- z is the influence of a cluster on the estimate; m2 the squared distances of z from its mean in the stratum, where
-- the clusters without a unit in the domain stand at zero
in_stratum as (
  select
    survey_id,
    time_period,
    entity,
    breakdown,
    member,
    stratum,
    sum(weight_asked) as weight_asked,
    sum(weight) as weight,
    sum(weighted_y) as weighted_y,
    sum(answers) as answers,
    bool_and(is_share) as is_share,
    bool_or(synthetic) as synthetic,
    count_if(weight > 0) as clusters,
    sampled,
    max(stratum_clusters) as stratum_clusters,
    count(*) as present,
    avg((weighted_y - domain_weighted_y / nullif(domain_weight, 0) * weight) / nullif(domain_weight, 0)) as mean_z,
    var_pop((weighted_y - domain_weighted_y / nullif(domain_weight, 0) * weight) / nullif(domain_weight, 0)) * present
      + mean_z * mean_z * present * (sampled - present) / sampled as m2
  from in_domain
  group by survey_id, time_period, entity, breakdown, member, stratum, sampled
),
in_total as (
  select
    survey_id,
    time_period,
    entity,
    breakdown,
    member,
    cast(sum(weight_asked) as decimal(18,4)) as weight_asked,
    cast(sum(weight) as decimal(18,4)) as weight,
    cast(sum(weighted_y) as decimal(18,4)) as weighted_y,
    sum(answers) as answers,
    bool_and(is_share) as is_share,
    bool_or(synthetic) as synthetic,
    sum(clusters) as clusters,
    count_if(clusters > 0) as strata,
    count_if(clusters > 0 and sampled = 1) as single_cluster_strata,
    -- around the grand mean, which is zero, where a stratum has one cluster
    sum(
      (1 - coalesce(sampled / stratum_clusters, 0))
        * if(sampled = 1, mean_z * mean_z, m2 * sampled / nullif(sampled - 1, 0))
    ) as variance
  from in_stratum
  group by survey_id, time_period, entity, breakdown, member
),
estimated as (
  select
    survey_id,
    time_period,
    entity,
    breakdown,
    member,
    weighted_y,
    nullif(weight, 0) as weight,
    weighted_y / nullif(weight, 0) as estimate,
    1 - weight / nullif(weight_asked, 0) as item_nonresponse,
    answers,
    synthetic,
    clusters,
    strata,
    single_cluster_strata,
    i.clusters - i.strata as degrees_of_freedom,
    cast(estimate as double) as p,
    is_share,
    -- one cluster alone says nothing about the distance between clusters, unless all its answers are the same
    case
      when is_share and estimate in (0, 1) then 0d
      when clusters > 1 then sqrt(variance)
    end as standard_error,
    is_share and p > 0 and p < 1 and standard_error > 0 as has_interval,
    if(has_interval, p * (1 - p) / (standard_error * standard_error), null) as effective_sample_size,
    if(has_interval, ln(p / (1 - p)), null) as logit,
    if(has_interval, t.quantile * standard_error / (p * (1 - p)), null) as margin
  from in_total as i
  left join reference.t_quantile as t on t.degrees_of_freedom = least(i.clusters - i.strata, 10000)
)
select
  survey_id,
  time_period,
  entity,
  breakdown,
  member,
  cast(weighted_y as decimal(38,10)) as numerator,
  cast(weight as decimal(38,10)) as denominator,
  cast(estimate as decimal(38,16)) as estimate,
  case
    when estimate is null then 'O'
    when standard_error is null or (is_share and margin is null) then 'U'
    else 'A'
  end as obs_status,
  answers as sample_size,
  try_cast(format_string('%.11e', standard_error) as double) as standard_error,
  try_cast(format_string('%.11e', 1 / (1 + exp(margin - logit))) as double) as ci_low,
  try_cast(format_string('%.11e', 1 / (1 + exp(-margin - logit))) as double) as ci_high,
  clusters,
  strata,
  single_cluster_strata,
  degrees_of_freedom,
  try_cast(format_string('%.11e', effective_sample_size) as double) as effective_sample_size,
  cast(item_nonresponse as decimal(38,16)) as item_nonresponse,
  synthetic,
  'taylor-logit-1' as method_version
from estimated

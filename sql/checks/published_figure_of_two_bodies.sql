-- Two bodies send the same figure of the same document with different values: the one sent last counts. Ask them which
-- is right.
-- severity: warning
select
  metric_id,
  entity,
  member,
  time_period,
  kind,
  document,
  count(distinct value) as values,
  array_join(array_sort(collect_set(_organisation)), ', ') as senders
from current.published_figure
group by metric_id, entity, member, time_period, kind, document
having count(distinct _organisation) > 1 and count(distinct value) > 1

-- All deliveries in the files :files, typed and held against their contract; each counted once; then what the indicators
-- of services rest on: by service the share delivered within twenty minutes, and the shares of electronic and of
-- proactive deliveries by year.
create temp table delivery as
select
  delivery_id,
  service_code,
  region_code,
  channel,
  manual_steps,
  recipient_group,
  initiator,
  year(timezone('Asia/Almaty', completed_at)) as completed_year,
  ceil(epoch(completed_at) - epoch(started_at)) / 60 as duration_minutes
from read_csv(
  ':files',
  header = true,
  store_rejects = true,
  columns = {
    'delivery_id': 'bigint',
    'service_code': 'varchar',
    'region_code': 'varchar',
    'started_at': 'timestamptz',
    'completed_at': 'timestamptz',
    'channel': 'varchar',
    'manual_steps': 'integer',
    'recipient_group': 'varchar',
    'initiator': 'varchar'
  }
)
where delivery_id is not null
  and service_code is not null
  and regexp_full_match(region_code, '\d{9}')
  and started_at is not null
  and completed_at >= started_at
  and channel in ('portal', 'mobile', 'service_centre', 'office')
  and manual_steps >= 0
  and recipient_group in ('general', 'pensioner', 'disability', 'large_family', 'low_income')
  and initiator in ('applicant', 'provider');

create temp table doubled as
select delivery_id from delivery group by delivery_id having count(*) > 1;

create temp table in_time as
select completed_year, service_code, avg(if(duration_minutes <= 20 and manual_steps = 0, 1, 0)) as share
from delivery
group by completed_year, service_code;

create temp table electronic as
select completed_year, region_code, avg(if(channel in ('portal', 'mobile'), 1, 0)) as share
from delivery
group by grouping sets ((completed_year), (completed_year, region_code));

create temp table proactive as
select completed_year, recipient_group, avg(if(initiator = 'provider', 1, 0)) as share
from delivery
group by grouping sets ((completed_year), (completed_year, recipient_group));

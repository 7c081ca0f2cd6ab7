-- The file :file held against the contract of service_delivery and written to :rows, as intake does it: typed rows
-- with their number and their errors; then doubled keys are looked for.
copy (
  select
    *,
    row_number() over () as _row,
    list_filter(
      [
        if(delivery_id is null, 'required: delivery_id', null),
        if(service_code is null, 'required: service_code', null),
        if(region_code is null, 'required: region_code', null),
        if(not regexp_full_match(region_code, '\d{9}'), 'pattern: region_code', null),
        if(started_at is null, 'required: started_at', null),
        if(completed_at is null, 'required: completed_at', null),
        if(channel is null, 'required: channel', null),
        if(channel not in ('portal', 'mobile', 'service_centre', 'office'), 'allowed: channel', null),
        if(manual_steps is null, 'required: manual_steps', null),
        if(manual_steps < 0, 'range: manual_steps', null),
        if(recipient_group is null, 'required: recipient_group', null),
        if(
          recipient_group not in ('general', 'pensioner', 'disability', 'large_family', 'low_income'),
          'allowed: recipient_group',
          null
        ),
        if(initiator is null, 'required: initiator', null),
        if(initiator not in ('applicant', 'provider'), 'allowed: initiator', null),
        if(completed_at < started_at, 'completed_after_started', null)
      ],
      lambda error: error is not null
    ) as _errors
  from read_csv(
    ':file',
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
) to ':rows' (format parquet, compression zstd);

create temp table doubled as
select delivery_id from ':rows' group by delivery_id having count(*) > 1;

create temp table counts as
select count(*) as sent, count_if(len(_errors) > 0) as with_errors from ':rows';

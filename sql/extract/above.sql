-- The rows of a table above the watermark of the last extract, and those without one, which the contract rejects.
-- COPY takes no parameters: the value is bound to a setting of this transaction.
copy (
  select ${columns}
  from ${table} as t
  where t.${watermark} > cast(current_setting('korsetkish.watermark') as ${type}) or t.${watermark} is null
  order by ${key}
) to stdout with (format csv, header, encoding 'UTF8')

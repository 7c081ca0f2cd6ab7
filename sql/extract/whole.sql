-- The whole of a table. The order of its key makes the same rows the same bytes, so that nothing new is known as such.
copy (
  select ${columns}
  from ${table} as t
  order by ${key}
) to stdout with (format csv, header, encoding 'UTF8')

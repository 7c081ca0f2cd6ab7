-- A worker is owed nothing: ask the sender.
select worker_id, time_period from silver.wage where owed = 0

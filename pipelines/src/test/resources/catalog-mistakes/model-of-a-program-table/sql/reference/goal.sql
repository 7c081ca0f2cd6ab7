-- One row per goal.
select code from reference.area

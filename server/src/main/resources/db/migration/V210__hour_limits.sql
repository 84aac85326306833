-- A limit in hours, from the end of the last step before it. The hour itself follows from acts and stands nowhere.
alter table step add column within_hours int check (within_hours > 0);
create index step_hours on step (department, place)
  where within_hours is not null and clock_from is null and state in ('READY', 'RUNNING');

-- What is in hand of the one service that was declared with such a limit.
update step s set within_hours = 1 from running_case c
where c.id = s.case_id and c.definition = 'services/fault-repair' and c.definition_version = 1 and s.id = 'dispatch'
  and s.state in ('WAITING', 'READY', 'RUNNING', 'STOPPED');

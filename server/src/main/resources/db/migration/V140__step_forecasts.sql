-- The model of a month for steps of cases, fitted on what had been recorded by its first instant, and what it
-- forecast then of each running step. A due day is that of the moment; none where the clock stood still.
create table step_forecast_fit (like forecast_fit including all);

create table step_forecast (
  month   date not null references step_forecast_fit,
  case_id uuid not null,
  step    text not null,
  round   int not null,
  place   text collate "C" not null,
  due     date,
  missing float8 not null check (missing between 0 and 1),
  primary key (month, case_id, step)
);

do $$
declare t text;
begin
  foreach t in array array['step_forecast_fit', 'step_forecast'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
  end loop;
end $$;
create policy seen on step_forecast_fit for select to app_rw using (current_setting('app.place_until', true) <> '');
create policy made on step_forecast_fit for insert to app_rw with check (
  '510000' >= current_setting('app.place_from', true) and '510000' < current_setting('app.place_until', true));
create policy by_place on step_forecast to app_rw using (
  place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));

-- The model of a month, fitted on what was known on its first day: the whole text of its weights, by
-- which every forecast of the month can be given again.
create table forecast_fit (
  month     date primary key check (extract(day from month) = 1),
  known_at  timestamptz not null,
  canonical text not null,
  digest    text not null,
  missed    float8 not null,
  made_at   timestamptz not null
);

-- What it forecast on that day of each running stage whose day was still to come.
create table forecast (
  month      date not null references forecast_fit,
  project_id uuid not null,
  place      text collate "C" not null,
  stage      smallint not null,
  since      date not null,
  due        date not null,
  missing    float8 not null check (missing between 0 and 1),
  primary key (month, project_id)
);
create index forecast_due on forecast (month, due, place);

create trigger never_changed before update or delete or truncate on forecast_fit
  for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on forecast
  for each statement execute function refuse_change();

-- A model says nothing of any one project, so every office may know it.
do $$
declare t text;
begin
  foreach t in array array['forecast_fit', 'forecast'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
  end loop;
end $$;
create policy seen on forecast_fit for select to app_rw using (current_setting('app.place_until', true) <> '');
create policy made on forecast_fit for insert to app_rw with check (
  '510000' >= current_setting('app.place_from', true) and '510000' < current_setting('app.place_until', true));
create policy by_place on forecast to app_rw using (
  place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
create policy by_owner on forecast to app_enterprise using (project_id in (select id from project));

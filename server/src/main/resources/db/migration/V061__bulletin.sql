-- A bulletin that was published: its figures, not a file. The files are made from the row at any time.
create table bulletin_issue (
  id           uuid primary key,
  place        text collate "C" not null check (place = '510000'),
  month        date not null check (extract(day from month) = 1),
  revision     int not null,
  valid_on     date not null,
  recorded_at  timestamptz not null,
  previous     uuid references bulletin_issue,
  corrects     uuid references bulletin_issue,
  reason       text,
  number       text not null,
  formula      jsonb not null,
  template     jsonb not null,
  wording      jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  unique (month, revision),
  check ((corrects is null) = (reason is null))
);

create table bulletin (
  issue      uuid not null references bulletin_issue,
  place      text collate "C" not null,
  place_name text not null,
  findings   jsonb not null,
  canonical  text not null,
  digest     text not null,
  primary key (issue, place)
);

create trigger never_changed before update or delete or truncate on bulletin_issue
  for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on bulletin
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['bulletin_issue', 'bulletin'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy issued on %I for insert to app_rw with check (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;
-- That there is an issue, everyone in the offices may know; its bulletins are read in the place, and
-- those of the province and of the own city also below.
create policy seen on bulletin_issue for select to app_rw using (current_setting('app.place_until', true) <> '');
create policy seen on bulletin for select to app_rw using (
  current_setting('app.place_until', true) <> '' and (
    (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))
    or place = '510000'
    or substr(place, 1, 4) = substr(current_setting('app.place_from', true), 1, 4)));

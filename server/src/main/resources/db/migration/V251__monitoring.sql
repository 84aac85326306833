-- How far the alarm desk has been told what the rules derived, in the same transaction as what it was told.
create table told_alarms (
  place   text collate "C" not null,
  -- Numbers of changes are those of one journal; where points begin in another folder, they begin anew.
  journal text collate "C" not null,
  last    bigint not null check (last >= 0),
  primary key (place, journal)
);
alter table told_alarms enable row level security;
alter table told_alarms force row level security;
create policy owner_all on told_alarms to app_owner using (true);
create policy by_place on told_alarms to app_rw using (
  place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));

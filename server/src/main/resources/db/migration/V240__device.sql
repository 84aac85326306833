-- The register of devices. What a device is now stands in its row, what people did with it in acts that stay.
-- One that nobody knows lands at the place that takes strangers in, and moves to its park when a person admits it.
create table device (
  id            uuid primary key,
  place         text collate "C" not null,
  landed        text collate "C" not null,
  protocol      text not null check (protocol in ('MQTT', 'HJ212', 'JT808', 'HTTP')),
  identity      text collate "C" not null check (length(identity) between 1 and 64),
  state         text not null check (state in ('QUARANTINED', 'ADMITTED', 'REFUSED', 'RETIRED')),
  name          text,
  kind          text check (kind in ('MONITOR', 'VEHICLE', 'TAG', 'SENSOR', 'GATEWAY')),
  proof_hash    text,
  code_hash     text,
  first_said    text not null,
  address       text not null,
  first_seen_at timestamptz not null,
  demo          boolean not null,
  unique (protocol, identity),
  check (state <> 'ADMITTED' or name is not null and kind is not null)
);
comment on column device.proof_hash is 'of what it proves itself by: a password, a key, what a terminal states when it registers; PBKDF2';
comment on column device.code_hash is 'of the code that a terminal was given when it registered; PBKDF2';
create index device_place on device (place, state);

create table device_act (
  seq          bigint generated always as identity primary key,
  device_id    uuid not null references device,
  place        text collate "C" not null,
  act          text not null check (act in ('LANDED', 'ENROLLED', 'ADMITTED', 'REFUSED', 'RETIRED', 'UNDONE', 'RENEWED')),
  before_state text,
  before_place text collate "C",
  reason       text,
  at           timestamptz not null,
  by_whom      text not null,
  undoes       bigint unique references device_act
);
create index device_act_of on device_act (device_id, seq);

-- A number names one measure of one device for ever.
create table series (
  number    int generated always as identity primary key,
  device_id uuid not null references device,
  place     text collate "C" not null,
  measure   text not null check (length(measure) between 1 and 64),
  unit      text,
  watches   text,
  since     timestamptz not null,
  unique (device_id, measure)
);

-- How often a device said something, and how often what it said could not be taken.
create table device_seen (
  device_id uuid primary key references device,
  place     text collate "C" not null,
  last_at   timestamptz not null,
  messages  bigint not null,
  points    bigint not null
);

create table device_trouble (
  device_id  uuid not null references device,
  place      text collate "C" not null,
  code       text not null,
  times      bigint not null,
  last_at    timestamptz not null,
  last_value text not null,
  primary key (device_id, code)
);

do $$
declare t text;
begin
  foreach t in array array['device', 'device_act', 'series', 'device_seen', 'device_trouble'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;
create trigger never_changed before update or delete or truncate on device_act
  for each statement execute function refuse_change();
-- Whoever sees a device sees what was done with it, also before it came to its place.
create policy by_device on device_act for select to app_rw using (exists (select from device d where d.id = device_act.device_id));
-- A device that spoke once is never forgotten, nor a number given twice.
revoke delete on device, series from app_rw;

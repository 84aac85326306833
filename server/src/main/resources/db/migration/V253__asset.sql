-- The register of what is watched. How a thing is described now stands in its row, what people did with it in acts that stay.
-- Its state is in no column: it follows from alarms, from points, and from which device watches it.
create table asset (
  id            uuid primary key,
  place         text collate "C" not null,
  kind          text not null check (kind in ('ENTERPRISE', 'PLANT', 'TANK', 'STACK', 'FEEDER', 'ROAD', 'GATE', 'BUILDING', 'AREA')),
  code          text collate "C" not null check (length(code) between 1 and 40),
  name          text not null check (length(name) between 1 and 60),
  parent_id     uuid references asset,
  organisation  text,
  shape         text not null check (shape in ('POINT', 'LINE', 'POLYGON')),
  points        jsonb not null,
  height_metres numeric(7, 2) check (height_metres >= 0),
  demo          boolean not null,
  registered_at timestamptz not null,
  retired_at    timestamptz
);
create unique index asset_code on asset (place, code) where retired_at is null;
create index asset_parent on asset (parent_id);

create table asset_act (
  seq      bigint generated always as identity primary key,
  asset_id uuid not null references asset,
  place    text collate "C" not null,
  act      text not null check (act in ('REGISTERED', 'CHANGED', 'RETIRED', 'DEVICES', 'LIMITS')),
  before   jsonb,
  after    jsonb,
  reason   text,
  at       timestamptz not null,
  by_whom  text not null
);
create index asset_act_of on asset_act (asset_id, seq);

-- From a day on a device watches one thing, or nothing. The row of the latest day holds, and of one day the later row.
create table asset_device (
  seq         bigint generated always as identity primary key,
  device_id   uuid not null references device,
  asset_id    uuid references asset,
  place       text collate "C" not null,
  from_day    date not null,
  recorded_at timestamptz not null,
  by_whom     text not null
);
create index asset_device_of on asset_device (device_id, from_day desc, seq desc);
create index asset_device_on on asset_device (asset_id);

-- From an instant on a rule has another limit for one thing, or again the declared one where none stands here.
create table asset_limit (
  seq         bigint generated always as identity primary key,
  asset_id    uuid not null references asset,
  place       text collate "C" not null,
  rule        text collate "C" not null,
  at_value    numeric,
  clear_at    numeric,
  source      text not null,
  from_at     timestamptz not null,
  recorded_at timestamptz not null,
  by_whom     text not null,
  check (at_value is not null or clear_at is null)
);
create index asset_limit_of on asset_limit (asset_id, rule, from_at desc, seq desc);

-- What was going on at an instant is asked for many objects at once.
create index alarm_derivation_object on alarm_derivation (object, raised_at);

do $$
declare t text;
begin
  foreach t in array array['asset_act', 'asset_device', 'asset_limit'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
  end loop;
  foreach t in array array['asset', 'asset_act', 'asset_device', 'asset_limit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;
revoke delete on asset from app_rw;

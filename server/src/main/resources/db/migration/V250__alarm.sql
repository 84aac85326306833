-- The alarm desk. What the rules derived and what people did with it only grows; how an alarm stands follows from
-- its events and is kept beside them to be found quickly.
create table alarm (
  id          uuid primary key,
  place       text collate "C" not null,
  rule        text collate "C" not null,
  rule_version int not null,
  rule_source text not null,
  object      text collate "C" not null,
  object_name text not null,
  demo        boolean not null,
  level       text not null,
  opened_at   timestamptz not null
);
create index alarm_of on alarm (place, object, rule, opened_at desc);

-- A revision that withdraws what never came to the desk belongs to no alarm.
create table alarm_derivation (
  place        text collate "C" not null,
  key          text collate "C" not null,
  revision     int not null check (revision > 0),
  alarm_id     uuid references alarm,
  rule         text not null,
  rule_version int not null,
  rule_source  text not null,
  level        text not null check (level in ('REMINDER', 'WARNING', 'ALARM')),
  object       text not null,
  object_name  text not null,
  raised_at    timestamptz not null,
  ended_at     timestamptz check (ended_at >= raised_at),
  withdrawn    boolean not null,
  supersedes   text[] not null,
  evidence     jsonb not null,
  demo         boolean not null,
  recorded_at  timestamptz not null,
  primary key (place, key, revision)
);
create index alarm_derivation_of on alarm_derivation (alarm_id, recorded_at);
create index alarm_derivation_supersedes on alarm_derivation using gin (supersedes) where supersedes <> '{}';

create table alarm_event (
  alarm_id uuid not null references alarm,
  number   bigint not null check (number > 0),
  place    text collate "C" not null,
  at       timestamptz not null,
  by_whom  text not null,
  by_title text not null,
  act      text not null,
  said     jsonb not null,
  primary key (alarm_id, number)
);
create index alarm_event_at on alarm_event (place, at);

create table alarm_standing (
  alarm_id  uuid primary key references alarm,
  place     text collate "C" not null,
  state     text not null check (state in ('RAISED', 'RECEIVED', 'CONFIRMED', 'FALSE', 'HANDLED', 'CLOSED')),
  gravity   smallint not null,
  due_at    timestamptz,
  holder    text,
  version   bigint not null,
  opened_at timestamptz not null,
  last_at   timestamptz not null,
  standing  jsonb not null
);
create index alarm_standing_open on alarm_standing (place, gravity desc, due_at) where state <> 'CLOSED';
create index alarm_standing_opened on alarm_standing (place, opened_at);

do $$
declare t text;
begin
  foreach t in array array['alarm', 'alarm_derivation', 'alarm_event'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
  end loop;
  foreach t in array array['alarm', 'alarm_derivation', 'alarm_event', 'alarm_standing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

-- What came too many at once and was kept from the alarm desk, in each revision, and who let it through. Both only grow.
create table alarm_held (
  place       text collate "C" not null,
  key         text collate "C" not null,
  revision    int not null check (revision > 0),
  held        boolean not null,
  rule        text not null,
  object      text not null,
  level       text not null check (level in ('REMINDER', 'WARNING', 'ALARM')),
  raised_at   timestamptz not null,
  ended_at    timestamptz check (ended_at >= raised_at),
  withdrawn   boolean not null,
  demo        boolean not null,
  derived     jsonb not null,
  recorded_at timestamptz not null,
  primary key (place, key, revision)
);
create index alarm_held_raised on alarm_held (place, raised_at);
create index alarm_held_object on alarm_held (object, raised_at);

create table alarm_release (
  place    text collate "C" not null,
  key      text collate "C" not null,
  at       timestamptz not null,
  by_whom  text not null,
  by_title text not null,
  said     text not null,
  primary key (place, key)
);

do $$
declare t text;
begin
  foreach t in array array['alarm_held', 'alarm_release'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

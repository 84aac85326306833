-- What was accepted incomplete or on a promise. A debt is owed until an event settles it.
create table debt (
  id          uuid primary key,
  case_id     uuid not null references running_case,
  place       text collate "C" not null,
  step        text not null,
  kind        text not null check (kind in ('DEFERRED', 'COMMITMENT')),
  document    text not null,
  owner       text not null,
  due_on      date not null,
  blocks      text[] not null check (blocks <> '{}'),
  incurred_at timestamptz not null,
  incurred_by text not null
);
create index debt_case on debt (case_id);
create index debt_place on debt (place);

create table debt_event (
  seq         bigint generated always as identity primary key,
  debt_id     uuid not null references debt,
  place       text collate "C" not null,
  kind        text not null check (kind in ('SETTLED', 'EXTENDED')),
  at          timestamptz not null,
  by_whom     text not null,
  text        text not null,
  evidence_id uuid,
  due_on      date,
  check ((kind = 'EXTENDED') = (due_on is not null))
);
create index debt_event_debt on debt_event (debt_id, seq);
create unique index debt_settled on debt_event (debt_id) where kind = 'SETTLED';

do $$
declare t text;
begin
  foreach t in array array['debt', 'debt_event'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

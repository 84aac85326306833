-- What lights and obstacles are judged by, in the order in which they ask for it.
create index entry_marks on entry (kind, project_id, valid_on) where kind in ('progress-percent', 'planned-capital',
  'delay-reason', 'delay-reason-ended', 'investment-statistics-entry', 'eia-approval', 'planning-permit',
  'utility-connection', 'energy-review', 'supports-project', 'blocker-opened', 'blocker-closed');
create index entry_cancels on entry (cancels) where cancels is not null;

-- An order's head; how it stands follows from its events. `open` is written with the event that ends it,
-- so that a project has one open order under a rule at most.
create table supervision_order (
  id         uuid primary key,
  place      text collate "C" not null,
  project_id uuid not null,
  rule       text not null,
  number     text not null unique,
  opened_at  timestamptz not null,
  opened_by  text not null,
  open       boolean not null
);
create unique index supervision_order_open on supervision_order (project_id, rule) where open;
create index supervision_order_place on supervision_order (place);
create sequence supervision_order_number;

create table order_event (
  seq             bigint generated always as identity primary key,
  order_id        uuid not null references supervision_order,
  place           text collate "C" not null,
  kind            text not null check (kind in ('ISSUED', 'REPLIED', 'CONTESTED', 'UPHELD', 'DISMISSED', 'EXTENDED', 'NAMED', 'CLOSED')),
  at              timestamptz not null,
  by_whom         text not null,
  on_day          date not null,
  step            text,
  addressee_place text collate "C",
  addressee       text,
  due_on          date,
  contest_until   date,
  text            text,
  evidence_id     uuid
);
create index order_event_order on order_event (order_id, seq);
create trigger never_changed before update or delete or truncate on order_event
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['supervision_order', 'order_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

create table project (
  id        uuid primary key,
  code      text not null unique,
  place     text collate "C" not null,
  uscc      text,
  demo      boolean not null,
  opened_at timestamptz not null,
  opened_by text not null,
  version   bigint not null
);
create index project_place on project (place);
create index project_uscc on project (uscc);

-- The ledger itself: what was said about a project, on what evidence, valid when, recorded when.
-- No foreign keys to project and evidence: neither is ever removed, and their checks took half the
-- time of a large import.
create table entry (
  seq         bigint generated always as identity primary key,
  project_id  uuid not null,
  place       text collate "C" not null,
  kind        text not null,
  valid_on    date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  grade       text not null check (grade in ('A', 'B', 'C')),
  cents       bigint,
  currency    text,
  text        text,
  quote       text,
  evidence_id uuid,
  locator     text not null,
  cancels     bigint references entry
);
create index entry_project on entry (project_id, seq);
create index entry_evidence on entry (evidence_id);
create trigger never_changed before update or delete or truncate on entry
  for each statement execute function refuse_change();

-- Derived from the entries and rebuilt from them at any time: what a project's ledger said, by
-- recorded interval and valid interval. At one as-of pair a project has at most one row.
create table standing (
  project_id     uuid not null,
  place          text collate "C" not null,
  recorded_from  timestamptz not null,
  recorded_until timestamptz not null,
  valid_from     date not null,
  valid_until    date not null,
  code           text not null,
  name           text not null,
  investor       text,
  uscc           text,
  chain          text,
  industry       text,
  event          text,
  unit           text,
  person         text,
  note           text,
  cents          bigint,
  currency       text,
  signed_on      date,
  performed_on   date,
  started_on     date,
  producing_on   date,
  performed_verified_on date,
  started_verified_on   date,
  producing_verified_on date,
  step_on        date[] not null,
  step_stage     smallint[] not null,
  step_due       date[] not null,
  verified_on    date[] not null,
  verified_stage smallint[] not null,
  plans          jsonb not null,
  demo           boolean not null
);
create index standing_project on standing (project_id);
create index standing_current_place on standing (place, chain) where recorded_until = 'infinity';
create index standing_current_amount on standing (cents desc nulls last) where recorded_until = 'infinity';
create index standing_recorded on standing (recorded_from, recorded_until) where recorded_until <> 'infinity';

-- Money arrived, as increments, so that a sum over any as-of pair is the total of that pair.
create table arrival (
  project_id     uuid not null,
  place          text collate "C" not null,
  valid_on       date not null,
  recorded_from  timestamptz not null,
  recorded_until timestamptz not null,
  cents          bigint not null,
  currency       text not null,
  verified       boolean not null
);
create index arrival_project on arrival (project_id);

do $$
declare t text;
begin
  foreach t in array array['project', 'entry', 'standing', 'arrival'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;
create policy by_owner on project to app_enterprise using (uscc = current_setting('app.enterprise', true));
create policy by_owner on entry to app_enterprise using (project_id in (select id from project));
create policy by_owner on standing to app_enterprise using (project_id in (select id from project));
create policy by_owner on arrival to app_enterprise using (project_id in (select id from project));

-- Evidence is seen by those of its place, and by those who see a statement that rests on it.
alter table evidence enable row level security;
alter table evidence force row level security;
create policy owner_all on evidence to app_owner using (true);
create policy by_place on evidence to app_rw using (
  (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))
  or exists (select from entry where entry.evidence_id = evidence.id))
  with check (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
create policy by_owner on evidence to app_enterprise using (
  exists (select from entry where entry.evidence_id = evidence.id));

-- A bulk load reserves its numbers at once.
grant update on sequence entry_seq_seq to app_rw;

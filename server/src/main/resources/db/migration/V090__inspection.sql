-- Plans of visits, what was seen in the field, and the tasks that came of it. The devices of inspectors
-- give records and photos their ids, so that what is sent twice is kept once.
create table inspection_plan (
  id                uuid primary key,
  place             text collate "C" not null,
  title             text not null,
  from_on           date not null,
  to_on             date not null,
  checklist         text not null,
  checklist_version int not null,
  units             text[] not null,
  created_at        timestamptz not null,
  created_by        text not null,
  demo              boolean not null
);

create table inspection_visit (
  id         uuid primary key,
  plan_id    uuid not null references inspection_plan,
  place      text collate "C" not null,
  project_id uuid not null,
  inspector  text,
  unique (plan_id, project_id)
);
create index inspection_visit_place on inspection_visit (place);

-- `photos` are those that the device announced: which of them are still on their way can be told.
create table field_record (
  id              uuid primary key,
  visit_id        uuid not null references inspection_visit,
  place           text collate "C" not null,
  started_at      timestamptz not null,
  finished_at     timestamptz not null,
  received_at     timestamptz not null,
  by_whom         text not null,
  lon             numeric,
  lat             numeric,
  accuracy_metres int,
  answers         jsonb not null,
  photos          jsonb not null,
  finding         text not null,
  doubts          text[] not null,
  digest          text not null
);
create index field_record_visit on field_record (visit_id);

-- What the device says and what the file says stand beside each other: either may be wrong.
create table field_photo (
  id          uuid primary key,
  record_id   uuid not null references field_record,
  place       text collate "C" not null,
  project_id  uuid not null,
  question    text not null,
  evidence_id uuid not null,
  sha256      text not null,
  taken_at    timestamptz not null,
  lon         numeric,
  lat         numeric,
  exif_at     timestamptz,
  exif_lon    numeric,
  exif_lat    numeric,
  received_at timestamptz not null,
  by_whom     text not null,
  doubts      text[] not null
);
create index field_photo_record on field_photo (record_id);
create index field_photo_content on field_photo (sha256);

-- A photo that a person made evidence of the ledger, with the reason where there was a doubt.
create table field_photo_taken_over (
  photo_id uuid primary key references field_photo,
  place    text collate "C" not null,
  at       timestamptz not null,
  by_whom  text not null,
  reason   text not null
);

create table follow_up (
  id              uuid primary key,
  record_id       uuid not null references field_record,
  place           text collate "C" not null,
  project_id      uuid not null,
  title           text not null,
  addressee       text not null,
  due_on          date not null,
  opened_at       timestamptz not null,
  opened_by       text not null
);
create index follow_up_place on follow_up (place);
create index follow_up_record on follow_up (record_id);

create table follow_up_event (
  seq          bigint generated always as identity primary key,
  follow_up_id uuid not null references follow_up,
  place        text collate "C" not null,
  kind         text not null check (kind in ('REPLIED', 'CLOSED')),
  at           timestamptz not null,
  by_whom      text not null,
  text         text not null,
  evidence_id  uuid
);
create index follow_up_event_task on follow_up_event (follow_up_id, seq);
create unique index follow_up_closed on follow_up_event (follow_up_id) where kind = 'CLOSED';

do $$
declare t text;
begin
  foreach t in array array['inspection_plan', 'inspection_visit', 'field_record', 'field_photo', 'field_photo_taken_over',
      'follow_up', 'follow_up_event'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;
-- A plan of the province or a city is known where it sends somebody.
create policy by_visit on inspection_plan for select to app_rw using (
  exists (select from inspection_visit v where v.plan_id = inspection_plan.id));

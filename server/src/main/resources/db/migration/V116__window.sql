-- Applications at windows. A draft is its applicant's own and changes; what is handed in never does, and
-- runs on as a case. What an enterprise writes is written for it in the place of its application.
create table application_draft (
  id         uuid primary key,
  place      text collate "C" not null,
  uscc       text collate "C" not null,
  service    text not null,
  project_id uuid,
  answers    jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);
create index application_draft_uscc on application_draft (uscc);

create table application (
  id              uuid primary key,
  seq             bigint generated always as identity unique,
  place           text collate "C" not null,
  uscc            text collate "C" not null,
  applicant       text not null,
  service         text not null,
  service_version int not null,
  project_id      uuid,
  project_name    text,
  answers         jsonb not null,
  case_id         uuid not null unique,
  submitted_at    timestamptz not null,
  submitted_by    text not null,
  demo            boolean not null
);
create index application_place on application (place, submitted_at desc);
create index application_uscc on application (uscc, submitted_at desc);

-- `application_id` is that of the draft as well, which keeps its id when it is handed in.
create table application_document (
  id             uuid primary key,
  application_id uuid not null,
  place          text collate "C" not null,
  uscc           text collate "C" not null,
  document       text not null,
  name           text not null,
  evidence_id    uuid not null,
  added_at       timestamptz not null,
  added_by       text not null
);
create index application_document_of on application_document (application_id, added_at);

create table application_rating (
  application_id uuid primary key references application,
  place          text collate "C" not null,
  uscc           text collate "C" not null,
  stars          int not null check (stars between 1 and 5),
  text           text not null,
  at             timestamptz not null,
  by_whom        text not null
);

do $$
declare t text;
begin
  foreach t in array array['application', 'application_document', 'application_rating'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
  end loop;
  foreach t in array array['application_draft', 'application', 'application_document', 'application_rating'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
    execute format($p$create policy by_owner on %I for select to app_enterprise using (
      uscc = current_setting('app.enterprise', true))$p$, t);
  end loop;
end $$;

-- What people answered about a project when they planned its approvals. The plan itself is derived anew each time, under the
-- rules of the day that stands here.
create table approval_plan (
  id            uuid primary key,
  place         text collate "C" not null,
  project_id    uuid not null,
  start_on      date not null,
  answers       jsonb not null,
  items_version int not null,
  items_hash    text not null,
  made_at       timestamptz not null,
  made_by       text not null
);
create index approval_plan_project on approval_plan (project_id, made_at desc);

do $$
begin
  create trigger never_changed before update or delete or truncate on approval_plan for each statement execute function refuse_change();
  alter table approval_plan enable row level security;
  alter table approval_plan force row level security;
  create policy owner_all on approval_plan to app_owner using (true);
  create policy written on approval_plan for insert to app_rw with check (
    place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
  create policy seen on approval_plan for select to app_rw using (
    place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
end $$;

-- What places are told to reach, and values that are handed in: only added to, the last one counts.
create table assessment_target (
  seq         bigint generated always as identity primary key,
  place       text collate "C" not null,
  year        int not null,
  task        text check (task in ('ARRIVED', 'SIGNED', 'AMOUNT')),
  named       text,
  value       numeric not null check (task is null or value > 0),
  evidence_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((task is null) <> (named is null))
);
create index assessment_target_year on assessment_target (year, place);

-- Cases of false reporting that were confirmed; `cancels` takes one back.
create table integrity_flag (
  seq         bigint generated always as identity primary key,
  place       text collate "C" not null,
  project_id  uuid,
  found_on    date not null,
  text        text not null,
  evidence_id uuid,
  cancels     bigint unique references integrity_flag,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index integrity_flag_found on integrity_flag (found_on, place);

-- An assessment that was published: its figures, not a file, and the whole text of the sheet.
create table assessment (
  id           uuid primary key,
  place        text collate "C" not null check (place = '510000'),
  sheet        text not null,
  sheet_file   text not null,
  sheet_text   text not null,
  year         int not null,
  valid_on     date not null,
  recorded_at  timestamptz not null,
  revision     int not null,
  corrects     uuid references assessment,
  reason       text,
  appeal_until date not null,
  canonical    text not null,
  digest       text not null,
  published_at timestamptz not null,
  published_by text not null,
  unique (sheet, year, revision),
  check ((corrects is null) = (reason is null))
);

create table assessment_place (
  assessment uuid not null references assessment,
  place      text collate "C" not null,
  place_name text not null,
  points     numeric not null,
  missing    int not null,
  rank       int,
  primary key (assessment, place)
);

-- `known_at` is the assessment's instant, or a later one where an appeal was granted.
create table assessment_score (
  assessment  uuid not null references assessment,
  place       text collate "C" not null,
  item        text not null,
  numerator   numeric,
  denominator numeric,
  missing     text check (missing in ('NO_PROJECTS', 'NO_TASK', 'NOT_HANDED_IN')),
  points      numeric,
  evidence_id uuid,
  known_at    timestamptz not null,
  primary key (assessment, place, item),
  check ((points is null) = (missing is not null))
);

create table appeal (
  id          uuid primary key,
  assessment  uuid not null references assessment,
  place       text collate "C" not null,
  item        text not null,
  reason      text not null,
  evidence_id uuid,
  at          timestamptz not null,
  by_whom     text not null
);
create index appeal_place on appeal (place);

create table appeal_decision (
  appeal   uuid primary key references appeal,
  place    text collate "C" not null,
  granted  boolean not null,
  text     text not null,
  revision uuid references assessment,
  at       timestamptz not null,
  by_whom  text not null,
  check (granted = (revision is not null))
);

do $$
declare t text;
begin
  foreach t in array array['assessment_target', 'integrity_flag', 'assessment', 'assessment_place', 'assessment_score', 'appeal',
                           'appeal_decision'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy written on %I for insert to app_rw with check (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
  foreach t in array array['assessment_target', 'integrity_flag', 'assessment_score', 'appeal', 'appeal_decision'] loop
    execute format($p$create policy seen on %I for select to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
  -- Totals and ranks are for all offices to see; what stands behind them, for those of the place.
  foreach t in array array['assessment', 'assessment_place'] loop
    execute format($p$create policy seen on %I for select to app_rw using (current_setting('app.place_until', true) <> '')$p$, t);
  end loop;
  foreach t in array array['assessment_target', 'integrity_flag'] loop
    execute format($p$create policy above_settled on %I as restrictive for insert to app_rw
      with check (recorded_at > (select until from settled))$p$, t);
  end loop;
end $$;

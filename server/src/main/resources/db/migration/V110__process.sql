-- Running cases. A case and its steps stand as their events have left them; the events are what is kept.
create table running_case (
  id                 uuid primary key,
  place              text collate "C" not null,
  kind               text not null,
  title              text not null,
  subject            uuid,
  definition         text not null,
  definition_version int not null,
  definition_hash    text not null,
  facts              jsonb not null,
  demo               boolean not null,
  opened_at          timestamptz not null,
  opened_by          text not null,
  state              text not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'WITHDRAWN', 'EXITED')),
  version            bigint not null,
  last_at            timestamptz not null
) with (fillfactor = 80);
create index running_case_subject on running_case (subject) where subject is not null;
create index running_case_place on running_case (place, opened_at desc);

-- No due date is stored. `clock_from` is the day after which days count, `left_days` what of the term was left
-- then; both are empty where no clock runs. For each length the calendar gives the latest day on which a term
-- may have begun so as to be due, and the index finds those.
create table step (
  case_id        uuid not null references running_case,
  ordinal        smallint not null,
  id             text not null,
  place          text collate "C" not null,
  title_zh       text not null,
  title_en       text not null,
  department     text not null,
  statutory_days int,
  statutory_kind text check (statutory_kind in ('WORKING', 'CALENDAR')),
  promised_days  int,
  promised_kind  text check (promised_kind in ('WORKING', 'CALENDAR')),
  depends_on     text[] not null,
  signing        text not null check (signing in ('ALL', 'ANY')),
  signers        text[] not null,
  state          text not null check (state in ('WAITING', 'READY', 'RUNNING', 'STOPPED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  round          int not null,
  received_on    date,
  suspensions    jsonb not null,
  signatures     jsonb not null,
  assignee       text,
  delegate       text,
  urged          int not null,
  ended_on       date,
  clock_from     date,
  left_days      int,
  day_kind       text check (day_kind in ('WORKING', 'CALENDAR')),
  primary key (case_id, ordinal),
  check ((statutory_days is null) = (statutory_kind is null)),
  check ((promised_days is null) = (promised_kind is null)),
  check ((clock_from is null) = (left_days is null) and (clock_from is null) = (day_kind is null))
) with (fillfactor = 80);
create index step_due on step (department, day_kind, left_days, clock_from, place) where clock_from is not null;
create index step_open on step (department, state, place)
  where clock_from is null and state in ('READY', 'RUNNING', 'STOPPED');

-- What was done, act by act; `number` counts within the case, so that two who act at once cannot both be next.
create table step_event (
  case_id     uuid not null references running_case,
  number      bigint not null,
  place       text collate "C" not null,
  at          timestamptz not null,
  recorded_at timestamptz not null,
  by_whom     text not null,
  department  text,
  step        text,
  round       int not null,
  kind        text not null,
  detail      jsonb not null,
  primary key (case_id, number)
);
create index step_event_recorded on step_event using brin (recorded_at);
create trigger never_changed before update or delete or truncate on step_event
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['running_case', 'step', 'step_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

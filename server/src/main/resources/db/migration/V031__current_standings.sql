-- The projection again, derived anew from the entries at the next start. What is known now, and what
-- of it lasts until further notice, stand in parts of their own: most questions are about now and
-- today, and all the rest is forty times as large. The money that arrived is a course of running
-- totals on each standing, no longer a table to sum up.
drop table arrival;
drop table standing;

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
  arrived_on     date[] not null,
  arrived_cents  bigint[] not null,
  arrived_verified_cents bigint[] not null,
  plans          jsonb not null,
  demo           boolean not null
) partition by range (recorded_until);
create table standing_past partition of standing for values from (minvalue) to ('infinity');
create table standing_now partition of standing for values from ('infinity') to (maxvalue)
  partition by range (valid_until);
create table standing_now_ended partition of standing_now for values from (minvalue) to ('infinity');
create table standing_now_lasting partition of standing_now for values from ('infinity') to (maxvalue);

create index standing_project on standing (project_id);
create index standing_past_recorded on standing_past (recorded_until, recorded_from, valid_from, valid_until);
create index standing_now_ended_until on standing_now_ended (valid_until);
create index standing_lasting_place on standing_now_lasting (place);
create index standing_lasting_chain on standing_now_lasting (chain, place, signed_on, cents);
create index standing_lasting_amount on standing_now_lasting (cents desc nulls last);

-- The parts are read through the whole, whose policies apply; asked for by name they show nothing.
do $$
declare t text;
begin
  foreach t in array array['standing', 'standing_past', 'standing_now', 'standing_now_ended', 'standing_now_lasting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
  end loop;
end $$;
create policy by_place on standing to app_rw using (
  place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
create policy by_owner on standing to app_enterprise using (project_id in (select id from project));

-- Figures that people take over from documents into the registry: of a day and of an instant like the
-- ledger's entries, and like them never changed. A later record may cancel an earlier one.
alter table observation
  add column valid_on date,
  add column grade    text not null default 'C' check (grade in ('A', 'B', 'C')),
  add column quote    text,
  add column cancels  uuid unique references observation,
  add column reason   text;
alter table observation drop constraint observation_operator_check;
alter table observation add constraint observation_operator_check
  check (operator in ('=', '>=', '<=', '>', '<', '~'));
update observation set valid_on = recorded_at::date where origin = 'user';
alter table observation add constraint users_say_the_day check (origin = 'base' or valid_on is not null);
alter table observation add constraint cancelled_for_a_reason check ((cancels is null) = (reason is null));
create index observation_evidence on observation (evidence) where evidence is not null;

-- Base data follow their files; what a user recorded stays.
create trigger never_changed before update or delete on observation
  for each row when (old.origin = 'user') execute function refuse_change();
create trigger never_emptied before truncate on observation
  for each statement execute function refuse_change();

alter table fact_decision add column observation_id uuid;

-- Evidence is seen also by those who see an observation that rests on it.
drop policy by_place on evidence;
create policy by_place on evidence to app_rw using (
  (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))
  or exists (select from entry where entry.evidence_id = evidence.id)
  or exists (select from observation where observation.evidence = evidence.id))
  with check (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));

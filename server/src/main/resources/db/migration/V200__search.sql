-- What has changed and is to be found otherwise: read by the index, which says itself how far it has come.
-- The transaction stands beside each change, since numbers are given out in another order than they commit in.
create table search_change (
  seq  bigint generated always as identity primary key,
  xid  xid8 not null default pg_current_xact_id(),
  kind text collate "C" not null,
  id   text collate "C" not null,
  at   timestamptz not null default now()
);
create index search_change_xid on search_change (xid);

-- Which database this is, and up to which transaction changes have been forgotten: an index of another
-- database, or one that is older, is made anew. Neither table is part of a backup.
create table search_state (
  only_one  boolean primary key default true check (only_one),
  database  uuid not null default gen_random_uuid(),
  forgotten xid8 not null default '0'
);
insert into search_state default values;

do $$
declare t text;
begin
  foreach t in array array['search_change', 'search_state'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_system on %I to app_rw using (
      current_setting('app.place_from', true) = '' and current_setting('app.place_until', true) = '~')$p$, t);
  end loop;
end $$;
revoke all on search_change, search_state from app_enterprise;

-- For a trigger on any table: kind, column that holds the id, and a condition where not all rows count.
create function note_for_search() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  execute format('insert into search_change (kind, id) select distinct %L, %I::text from changed where %s',
    tg_argv[0], tg_argv[1], coalesce(tg_argv[2], 'true'));
  return null;
end $$;

create trigger found_when_opened after insert on project
  referencing new table as changed for each statement execute function note_for_search('project', 'id');
create trigger found_when_advanced after update on project
  referencing new table as changed for each statement execute function note_for_search('project', 'id');
create trigger found_when_added after insert on organisation
  referencing new table as changed for each statement execute function note_for_search('organisation', 'id');
create trigger found_when_changed after update on organisation
  referencing new table as changed for each statement execute function note_for_search('organisation', 'id');
create trigger lost_when_removed after delete on organisation
  referencing old table as changed for each statement execute function note_for_search('organisation', 'id');
create trigger found_when_read after insert on article
  referencing new table as changed for each statement execute function note_for_search('document', 'document_id');
create trigger found_when_placed after insert on chain_placement
  referencing new table as changed for each statement
  execute function note_for_search('organisation', 'subject', 'origin = ''base'' and subject_kind = ''organisation''');
create trigger found_when_kept after insert on evidence
  referencing new table as changed for each statement execute function note_for_search('evidence', 'id');
create trigger lost_when_read after insert on document
  referencing new table as changed for each statement execute function note_for_search('evidence', 'evidence_id');
create trigger found_when_revised after insert on chain_revision
  referencing new table as changed for each statement execute function note_for_search('chain', 'chain');
create trigger found_when_undone after insert on chain_revision_undone
  referencing new table as changed for each statement execute function note_for_search('chain', 'revision_id');

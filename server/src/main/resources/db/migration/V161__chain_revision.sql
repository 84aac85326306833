-- What an office changed of a declared map: each revision is the whole map from a day on. It is never changed; it may
-- be undone, with a reason. All offices see all of it; only the province revises.
create table chain_revision (
  id            uuid primary key,
  place         text collate "C" not null,
  chain         text collate "C" not null,
  map           jsonb not null,
  base          uuid,
  valid_from    date not null,
  reason        text not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index chain_revision_chain on chain_revision (chain, valid_from);

create table chain_revision_undone (
  revision_id  uuid primary key references chain_revision,
  place        text collate "C" not null,
  at           timestamptz not null,
  by_whom      text not null,
  reason       text not null
);

do $$
declare t text;
begin
  foreach t in array array['chain_revision', 'chain_revision_undone'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format('create policy seen on %I for select to app_rw, app_enterprise using (true)', t);
    execute format($p$create policy kept on %I for insert to app_rw with check (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

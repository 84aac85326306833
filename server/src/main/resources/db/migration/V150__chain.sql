-- Who does what on which node of which chain, by what evidence. A placement is never changed; it may be
-- withdrawn, with a reason. Those of the base data are public, those of users belong to a place.
create table chain_placement (
  id            uuid primary key,
  place         text collate "C" not null,
  origin        text not null check (origin in ('base', 'user')),
  subject_kind  text not null check (subject_kind in ('park', 'organisation')),
  subject       text collate "C" not null,
  chain         text collate "C" not null,
  node          text not null,
  role          text not null check (role in ('LEADER', 'CORE', 'SUPPORTING', 'UNSTATED')),
  capacity      numeric check (capacity > 0),
  unit          text check ((unit is null) = (capacity is null)),
  site          text collate "C",
  lon           numeric(9, 5),
  lat           numeric(8, 5) check ((lat is null) = (lon is null)),
  valid_from    date not null,
  valid_until   date check (valid_until > valid_from),
  grade         text not null check (grade in ('A', 'B', 'C')),
  source        text not null,
  quote         text,
  evidence_id   uuid,
  verified      boolean not null,
  demo          boolean not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index chain_placement_node on chain_placement (chain, node);
create index chain_placement_subject on chain_placement (subject_kind, subject);

create table chain_placement_withdrawn (
  placement_id uuid primary key references chain_placement,
  place        text collate "C" not null,
  origin       text not null check (origin in ('base', 'user')),
  at           timestamptz not null,
  by_whom      text not null,
  reason       text not null
);

do $$
declare t text;
begin
  foreach t in array array['chain_placement', 'chain_placement_withdrawn'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy seen on %I for select to app_rw using (origin = 'base'
      or (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)))$p$, t);
    execute format($p$create policy kept on %I for insert to app_rw with check (
      (origin = 'base' and current_setting('app.place_from', true) = '' and current_setting('app.place_until', true) = '~')
      or (origin = 'user'
          and place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)))$p$, t);
    execute format($p$create policy base_only on %I for select to app_enterprise using (origin = 'base')$p$, t);
  end loop;
end $$;

-- What a placement rests on is seen by those who see the placement.
create policy by_placement on evidence for select to app_rw using (
  exists (select from chain_placement p where p.evidence_id = evidence.id));

-- A file that was handed in to be imported. Its bytes become evidence only when it is imported.
create table import_file (
  id             uuid primary key,
  place          text collate "C" not null,
  sha256         text not null,
  name           text not null,
  size_bytes     bigint not null,
  state          text not null check (state in ('uploaded', 'mapped', 'running', 'done', 'failed', 'refused')),
  mapping        jsonb,
  created        int not null default 0,
  changed        int not null default 0,
  unchanged      int not null default 0,
  rejected       int not null default 0,
  problems_total int not null default 0,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null,
  finished_at    timestamptz,
  unique (place, sha256)
);

-- What was wrong in it, at which cell.
create table import_problem (
  import_id uuid not null references import_file,
  place     text collate "C" not null,
  number    int not null,
  sheet     text not null,
  row       int not null,
  column_   text not null,
  value     text not null,
  code      text not null,
  what      text not null,
  maybe     text,
  primary key (import_id, number)
);

-- What the columns of a ledger with these headers were last taken for.
create table import_mapping (
  place      text collate "C" not null,
  header_key text not null,
  columns    jsonb not null,
  used_at    timestamptz not null,
  primary key (place, header_key)
);

do $$
declare t text;
begin
  foreach t in array array['import_file', 'import_problem', 'import_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

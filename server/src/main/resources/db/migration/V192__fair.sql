-- Fairs 对接活动 at which opportunities are shown, and what came about there. What became of the signatures a
-- year later is not written here: the ledger knows it.
create table fair (
  id          uuid primary key,
  place       text collate "C" not null,
  title       text not null,
  held_on     date not null,
  held_until  date not null check (held_until >= held_on),
  venue       text not null,
  host        text not null,
  chain       text collate "C",
  demo        boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index fair_place on fair (place, held_on desc);

create table fair_entry (
  id             uuid primary key,
  seq            bigint generated always as identity unique,
  fair_id        uuid not null references fair,
  place          text collate "C" not null,
  act            text not null check (act in ('PRESENTED', 'REGISTERED', 'MET', 'SIGNED', 'UNDONE')),
  opportunity_id uuid references opportunity,
  organisation   text,
  uscc           text collate "C",
  people         int check (people > 0),
  project_id     uuid,
  note           text,
  undoes         uuid unique references fair_entry,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  check (case act
    when 'PRESENTED' then opportunity_id is not null
    when 'REGISTERED' then organisation is not null and people is not null
    when 'MET' then organisation is not null
    when 'SIGNED' then project_id is not null
    else undoes is not null and note is not null end)
);
create index fair_entry_of on fair_entry (fair_id, seq);

do $$
declare t text;
begin
  foreach t in array array['fair', 'fair_entry'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

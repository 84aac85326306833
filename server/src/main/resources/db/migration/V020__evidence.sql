-- What a statement rests on: one row a file, its bytes kept under their SHA-256.
create table evidence (
  id          uuid primary key,
  place       text collate "C" not null,
  kind        text not null,
  title       text not null,
  media_type  text not null,
  size_bytes  bigint not null,
  sha256      text not null,
  issuer      text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  demo        boolean not null,
  unique (sha256, place, kind)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed: record a new one.', tg_table_name;
end $$;

create trigger never_changed before update or delete or truncate on evidence
  for each statement execute function refuse_change();

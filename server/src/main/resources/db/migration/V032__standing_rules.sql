-- Under which declared rules the standings were built; without a row, nobody has noted it.
create table standing_rules (
  only_one boolean primary key default true check (only_one),
  hash     text not null,
  versions text not null,
  built_at timestamptz not null
);

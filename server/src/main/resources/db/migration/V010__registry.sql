-- Base data are public facts: everybody reads them, only the province's scope writes them.
create table base_load (
  only_one boolean primary key default true check (only_one),
  hash text not null,
  loaded_at timestamptz not null default now()
);

create table region (
  code text collate "C" primary key check (code ~ '^[1-9][0-9]{5}$'),
  name text not null,
  level text not null check (level in ('province', 'city', 'county')),
  parent text collate "C" references region,
  since int not null,
  lon numeric(9, 5),
  lat numeric(8, 5),
  source text not null
);

create table former_region (
  code text collate "C" not null,
  since int not null,
  until int not null check (until >= since),
  name text not null,
  city text not null,
  level text not null check (level in ('province', 'city', 'county')),
  successors text[] not null,
  source text not null,
  primary key (code, since)
);

create table park (
  id text collate "C" primary key check (id ~ '^P[0-9]{4}$'),
  place text collate "C" not null unique,
  region text collate "C" not null references region,
  name text not null unique,
  aliases text[] not null,
  level text not null,
  type text not null,
  approved_year int,
  document text,
  area_ha numeric(12, 2),
  area_kind text check ((area_ha is null) = (area_kind is null)),
  industries text[] not null,
  lon numeric(9, 5) not null,
  lat numeric(8, 5) not null,
  coord_basis text not null,
  source text not null,
  verified boolean not null
);

create table industry (
  code text collate "C" primary key,
  name text not null,
  level text not null check (level in ('section', 'division', 'group', 'class')),
  parent text collate "C" references industry,
  section text not null,
  source text not null
);

create table leading_industry (
  code text collate "C" primary key,
  name text not null unique,
  name_en text not null,
  source text not null,
  verified boolean not null
);

create table chain (
  code text collate "C" primary key,
  name text not null unique,
  name_en text not null,
  aliases text[] not null,
  leading_industry text collate "C" not null references leading_industry,
  source text not null,
  verified boolean not null
);

create table calendar_year (
  year int primary key,
  source text not null
);

create table calendar_day (
  day date primary key,
  worked boolean not null,
  holiday text not null
);

-- Organisations and observations also come from users, and then belong to a place.
create table organisation (
  id text collate "C" primary key,
  name text not null,
  aliases text[] not null,
  uscc text check (length(uscc) = 18),
  place text collate "C",
  stock_code text,
  trade text,
  source text not null,
  verified boolean not null,
  origin text not null check (origin in ('base', 'user')),
  check (origin = 'base' or place is not null)
);
create index organisation_name on organisation (name);
-- Two places may know one enterprise without seeing each other's record of it.
create unique index organisation_uscc on organisation (uscc, place) where uscc is not null;

create table observation (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('park', 'region', 'organisation')),
  subject text collate "C" not null,
  place text collate "C",
  indicator text not null,
  operator text not null check (operator in ('=', '>=', '<=', '~')),
  value numeric not null,
  unit text not null,
  period text,
  source text not null,
  evidence uuid,
  locator text,
  origin text not null check (origin in ('base', 'user')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (origin = 'base' or place is not null)
);
create index observation_subject on observation (subject_kind, subject);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy seen on organisation for select to app_rw using (
  origin = 'base'
  or (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)));
create policy kept on organisation to app_rw using (
  (origin = 'base' and current_setting('app.place_from', true) = '' and current_setting('app.place_until', true) = '~')
  or (origin = 'user'
      and place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)));
create policy base_only on organisation for select to app_enterprise using (origin = 'base');
create policy owner_all on organisation to app_owner using (true);

alter table observation enable row level security;
alter table observation force row level security;
create policy seen on observation for select to app_rw using (
  origin = 'base'
  or (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)));
create policy kept on observation to app_rw using (
  (origin = 'base' and current_setting('app.place_from', true) = '' and current_setting('app.place_until', true) = '~')
  or (origin = 'user'
      and place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true)));
create policy base_only on observation for select to app_enterprise using (origin = 'base');
create policy owner_all on observation to app_owner using (true);

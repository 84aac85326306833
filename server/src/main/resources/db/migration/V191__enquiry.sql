-- What people ask of opportunities, and what they are answered. How to reach who asked stands apart, since it
-- may be erased; what was asked and answered stays.
create table enquiry (
  id             uuid primary key,
  seq            bigint generated always as identity unique,
  opportunity_id uuid not null references opportunity,
  place          text collate "C" not null,
  uscc           text collate "C",
  opportunity_no text not null,
  title          text not null,
  body           text not null check (length(body) between 1 and 2000),
  answer_days    int not null check (answer_days > 0),
  received_on    date not null,
  token_hash     text not null unique,
  demo           boolean not null,
  asked_at       timestamptz not null
);
create index enquiry_place on enquiry (place, seq desc);

create table enquiry_contact (
  enquiry_id   uuid primary key references enquiry,
  place        text collate "C" not null,
  uscc         text collate "C",
  organisation text,
  name         text,
  contact      text
);

create table enquiry_event (
  id         uuid primary key,
  seq        bigint generated always as identity unique,
  enquiry_id uuid not null references enquiry,
  place      text collate "C" not null,
  uscc       text collate "C",
  act        text not null check (act in ('ANSWERED', 'ERASED')),
  body       text not null,
  at         timestamptz not null,
  by_whom    text not null
);
create index enquiry_event_of on enquiry_event (enquiry_id, seq);

do $$
declare t text;
begin
  foreach t in array array['enquiry', 'enquiry_event'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
  end loop;
  foreach t in array array['enquiry', 'enquiry_contact', 'enquiry_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
    execute format($p$create policy by_owner on %I for select to app_enterprise using (
      uscc = current_setting('app.enterprise', true))$p$, t);
  end loop;
end $$;

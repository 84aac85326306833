-- Documents as they were read: their articles, the facts in them, and what people decided of each fact.
create table document (
  id          uuid primary key,
  place       text collate "C" not null,
  name        text not null,
  title       text not null,
  sha256      text not null,
  evidence_id uuid not null references evidence (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (place, sha256)
);

create table article (
  document_id  uuid not null references document (id),
  place        text collate "C" not null,
  number       int not null,
  title        text not null,
  published_on date,
  source       text,
  body         text not null,
  primary key (document_id, number)
);

create table fact (
  id          bigint generated always as identity primary key,
  document_id uuid not null references document (id),
  place       text collate "C" not null,
  article     int not null,
  type        text not null,
  subject     text,
  indicator   text,
  op          text,
  value       text not null,
  unit        text,
  period      text,
  region      text,
  sentence    text not null,
  sentence_at int not null,
  start_at    int not null,
  end_at      int not null,
  raw_start   int not null,
  raw_end     int not null,
  status      text not null default 'open' check (status in ('open', 'accepted', 'dismissed')),
  recorded_at timestamptz not null,
  foreign key (document_id, article) references article (document_id, number)
);
create index fact_document on fact (document_id, article, start_at);
create index fact_status on fact (status, id);

-- Every decision stays; the last one counts.
create table fact_decision (
  id          bigint generated always as identity primary key,
  fact_id     bigint not null references fact (id),
  place       text collate "C" not null,
  decision    text not null check (decision in ('accepted', 'dismissed', 'open')),
  reason      text,
  into_kind   text,
  into_id     text,
  entry_seq   bigint,
  decided_at  timestamptz not null,
  decided_by  text not null
);
create index fact_decision_fact on fact_decision (fact_id, id);
create trigger never_changed before update or delete or truncate on fact_decision
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['document', 'article', 'fact', 'fact_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

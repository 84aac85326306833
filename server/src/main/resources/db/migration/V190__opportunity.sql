-- What parks and projects offer or look for. An entry is never changed: a new statement stands above it, and one
-- that was wrong is undone by a further entry with its reason.
create table opportunity (
  id          uuid primary key,
  place       text collate "C" not null,
  no          text not null check (length(no) between 1 and 40),
  demo        boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (place, no)
);

create table opportunity_entry (
  id              uuid primary key,
  seq             bigint generated always as identity unique,
  opportunity_id  uuid not null references opportunity,
  place           text collate "C" not null,
  act             text not null check (act in ('OFFERED', 'CHECKED', 'CLOSED', 'UNDONE')),
  valid_from      date not null,
  kind            text,
  title           text,
  content         text,
  chain           text collate "C",
  node            text,
  asset           text,
  project_id      uuid,
  unit            text,
  post            text,
  contact         text,
  audience        text check (audience in ('PUBLIC', 'FIRMS', 'INSIDE')),
  verified_on     date,
  expires_on      date,
  available_from  date,
  available_until date check ((available_from is null) = (available_until is null) and coalesce(available_until >= available_from, true)),
  answer_days     int check (answer_days > 0),
  undoes          uuid unique references opportunity_entry,
  reason          text,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  check (case act
    when 'OFFERED' then num_nulls(kind, title, content, unit, post, audience, verified_on, expires_on, answer_days) = 0
    when 'UNDONE' then undoes is not null and reason is not null
    when 'CLOSED' then reason is not null
    else true end)
);
create index opportunity_entry_of on opportunity_entry (opportunity_id, seq);

create table opportunity_figure (
  entry_id    uuid not null references opportunity_entry,
  place       text collate "C" not null,
  measure     text not null check (measure in ('QUANTITY', 'MONEY')),
  amount      numeric not null check (amount > 0),
  unit        text not null,
  grade       text not null check (grade in ('A', 'B', 'C')),
  source      text not null,
  evidence_id uuid,
  primary key (entry_id, measure)
);

create index opportunity_figure_evidence on opportunity_figure (evidence_id) where evidence_id is not null;

-- Whom an opportunity is meant for follows from the statement that holds. So one that is taken back from the
-- public is out of its sight with all that was said of it before.
create function opportunities_open_to(audiences text[]) returns setof uuid
  language sql stable security definer set search_path = app, pg_temp as $$
  select holding.opportunity_id from (
    select distinct on (e.opportunity_id) e.opportunity_id, e.audience from opportunity_entry e
    where e.act = 'OFFERED' and not exists (select from opportunity_entry u where u.undoes = e.id)
    order by e.opportunity_id, e.valid_from desc, e.seq desc) holding
  where holding.audience = any (audiences)
$$;
revoke all on function opportunities_open_to(text[]) from public;
grant execute on function opportunities_open_to(text[]) to app_rw, app_enterprise;

-- A stranger's scope reaches nowhere: it begins and ends with nothing.
create function opportunity_audiences() returns text[] language sql stable as $$
  select case when coalesce(current_setting('app.place_until', true), '') = '' and coalesce(current_setting('app.enterprise', true), '') = ''
    then array['PUBLIC'] else array['PUBLIC', 'FIRMS'] end
$$;

do $$
declare t text; c text;
begin
  foreach t in array array['opportunity', 'opportunity_entry', 'opportunity_figure'] loop
    c := case t when 'opportunity' then 'id' when 'opportunity_entry' then 'opportunity_id' else 'entry_id' end;
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format($p$create policy by_place on %I to app_rw using (
      place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
    if t = 'opportunity_figure' then
      execute format($p$create policy by_audience on %I for select to app_rw, app_enterprise using (
        entry_id in (select id from opportunity_entry where opportunity_id in (select opportunities_open_to(opportunity_audiences()))))$p$, t);
    else
      execute format($p$create policy by_audience on %I for select to app_rw, app_enterprise using (
        %I in (select opportunities_open_to(opportunity_audiences())))$p$, t, c);
    end if;
  end loop;
end $$;

-- What a figure rests on is seen by those who see the figure, strangers excepted: files may name people.
create policy by_figure on evidence for select to app_rw using (
  coalesce(current_setting('app.place_until', true), '') <> ''
  and exists (select from opportunity_figure f where f.evidence_id = evidence.id));

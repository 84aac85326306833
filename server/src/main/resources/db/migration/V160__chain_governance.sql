-- Who answers for a chain 链长制, and what they are charged with by when. A record is never changed; it may be
-- withdrawn, with a reason. All offices see all of it; each place keeps its own.
create table chain_appointment (
  id            uuid primary key,
  place         text collate "C" not null,
  origin        text not null check (origin in ('base', 'user')),
  chain         text collate "C" not null,
  part          text not null check (part in ('CHIEF', 'DEPUTY', 'LEAD_DEPARTMENT', 'COOPERATING_DEPARTMENT', 'MAIN_PLACE', 'COOPERATING_PLACE')),
  holder        text not null,
  post          text,
  seat          text collate "C" check ((seat is not null) = (part in ('MAIN_PLACE', 'COOPERATING_PLACE'))),
  valid_from    date not null,
  valid_until   date check (valid_until > valid_from),
  source        text not null,
  verified      boolean not null,
  demo          boolean not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index chain_appointment_chain on chain_appointment (chain);

create table chain_duty (
  id            uuid primary key,
  place         text collate "C" not null,
  origin        text not null check (origin in ('base', 'user')),
  chain         text collate "C" not null,
  told          text not null,
  bearer        text not null,
  valid_from    date not null,
  due           date not null check (due >= valid_from),
  source        text not null,
  verified      boolean not null,
  demo          boolean not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index chain_duty_chain on chain_duty (chain);

create table chain_duty_done (
  id            uuid primary key,
  duty_id       uuid not null references chain_duty,
  place         text collate "C" not null,
  origin        text not null check (origin in ('base', 'user')),
  done_on       date not null,
  told          text not null,
  source        text not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index chain_duty_done_duty on chain_duty_done (duty_id);

create table chain_governance_withdrawn (
  record_id    uuid primary key,
  place        text collate "C" not null,
  origin       text not null check (origin in ('base', 'user')),
  at           timestamptz not null,
  by_whom      text not null,
  reason       text not null
);

-- 成乐眉宜光伏走廊, as the press told of the province's plan; nobody compared it with the plan.
insert into chain_appointment (id, place, origin, chain, part, holder, seat, valid_from, source, verified, demo, recorded_at, recorded_by)
select gen_random_uuid(), '510000', 'base', 'photovoltaic', 'MAIN_PLACE', holder, seat, date '2025-05-12',
  '四川省新能源产业 2025-2027 年方案的报道（互联网副本，未与发布机关核对）', false, false, timestamptz 'epoch', 'base data'
from (values ('成都市', '510100'), ('乐山市', '511100'), ('眉山市', '511400'), ('宜宾市', '511500')) shipped (holder, seat);

do $$
declare t text;
begin
  foreach t in array array['chain_appointment', 'chain_duty', 'chain_duty_done', 'chain_governance_withdrawn'] loop
    execute format('create trigger never_changed before update or delete or truncate on %I
      for each statement execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to app_owner using (true)', t);
    execute format('create policy seen on %I for select to app_rw using (true)', t);
    execute format($p$create policy kept on %I for insert to app_rw with check (origin = 'user'
      and place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true))$p$, t);
  end loop;
end $$;

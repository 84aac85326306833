-- The occurrences of an alarm, each by its highest revision, beside the alarm and not within it: a condition that chatters has
-- thousands, and a new one touches one or two. They follow from the events, as the standing does.
create table alarm_occurrence (
  alarm_id      uuid not null references alarm,
  place         text collate "C" not null,
  key           text collate "C" not null,
  revision      int not null,
  level         text not null,
  gravity       smallint not null,
  raised_at     timestamptz not null,
  ended_at      timestamptz,
  withdrawn     boolean not null,
  rederived     boolean not null,
  supersedes    text[] not null,
  superseded_by text,
  primary key (alarm_id, key)
);
create index alarm_occurrence_raised on alarm_occurrence (alarm_id, raised_at);
create index alarm_occurrence_holding on alarm_occurrence (alarm_id, raised_at, gravity, key) where not withdrawn and superseded_by is null;
create index alarm_occurrence_lasting on alarm_occurrence (alarm_id, gravity) where not withdrawn and superseded_by is null and ended_at is null;
create index alarm_occurrence_supersedes on alarm_occurrence (alarm_id) where supersedes <> '{}';

alter table alarm_occurrence enable row level security;
alter table alarm_occurrence force row level security;
create policy owner_all on alarm_occurrence to app_owner using (true);
create policy by_place on alarm_occurrence to app_rw using (
  place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));

insert into alarm_occurrence
select s.alarm_id, s.place, one ->> 'key', (one ->> 'revision')::int, one ->> 'level',
  array_position(array['REMINDER', 'WARNING', 'ALARM'], one ->> 'level') - 1, (one ->> 'raisedAt')::timestamptz, (one ->> 'endedAt')::timestamptz,
  (one ->> 'withdrawn')::boolean, (one ->> 'rederived')::boolean,
  array(select jsonb_array_elements_text(one -> 'supersedes')), one ->> 'supersededBy'
from alarm_standing s, jsonb_array_elements(s.standing -> 'occurrences') one;

update alarm_standing s set standing = s.standing - 'occurrences' || jsonb_build_object('tally', (
  select jsonb_build_object(
    'known', count(*),
    'holding', count(*) filter (where not withdrawn and superseded_by is null),
    'lasting', count(*) filter (where not withdrawn and superseded_by is null and ended_at is null),
    'rederived', count(*) filter (where rederived or superseded_by is not null),
    'first', to_char(min(raised_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'last', to_char(max(raised_at) filter (where not withdrawn and superseded_by is null) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
  from alarm_occurrence o where o.alarm_id = s.alarm_id));

-- How the alarm stood after the event, for whoever acts on what he saw then. Of events before this it is not known.
alter table alarm_event add column standing jsonb;

-- Few derivations supersede others, and a new one asks whether one of them supersedes it.
create index alarm_derivation_superseding on alarm_derivation (place) where supersedes <> '{}';

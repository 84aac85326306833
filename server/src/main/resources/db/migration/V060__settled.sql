-- What was published must recompute to the same figures for ever. Below this instant nothing is
-- recorded any more, and no standing that was closed there changes; publishing raises it. The owner
-- of the tables, who restores backups, is not held to it.
create table settled (
  only_one boolean primary key default true check (only_one),
  until    timestamptz not null
);
insert into settled (until) values ('epoch');
revoke all on settled from app_rw, app_enterprise;
grant select, update on settled to app_rw;

create function only_later() returns trigger language plpgsql as $$
begin
  if new.until < old.until then
    raise exception 'What is settled until % stays settled.', old.until;
  end if;
  return new;
end $$;
create trigger only_later before update on settled for each row execute function only_later();

create policy above_settled on entry as restrictive for insert to app_rw
  with check (recorded_at > (select until from settled));
create policy above_settled on standing as restrictive for insert to app_rw
  with check (recorded_from > (select until from settled));

-- Of a standing only the open end is ever written, once.
create policy only_open on standing as restrictive for update to app_rw
  using (recorded_until = 'infinity')
  with check (recorded_until > (select until from settled));
revoke update, delete, truncate on standing, standing_now, standing_past from app_rw;
grant update (recorded_until) on standing to app_rw;

create index entry_withdrawals on entry (recorded_at) where cancels is not null;

create table account (
    username      text collate "C" primary key check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    password_hash text check (password_hash like '$argon2id$%'),
    display_name  text not null check (length(display_name) between 1 and 60),
    role          text not null,
    place         text collate "C" not null check (place ~ '^[1-9]\d{5}(\.P\d{4})?$'),
    uscc          text collate "C" check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    disabled      boolean not null default false,
    demo          boolean not null default false,
    epoch         integer not null default 0,
    created_at    timestamptz not null default now(),
    created_by    text not null,
    changed_at    timestamptz not null default now(),
    constraint an_enterprise_has_a_code check ((role = 'ENTERPRISE') = (uscc is not null)),
    constraint the_role_fits_the_place check (
        case role
            when 'PROVINCE' then place ~ '^\d\d0000$'
            when 'CITY' then place ~ '^\d{4}00$' and place !~ '^\d\d0000$'
            when 'COUNTY' then place ~ '^\d{6}$' and place !~ '00$'
            when 'PARK' then place ~ '\.P'
            else role in ('DEPARTMENT', 'ENTERPRISE', 'PUBLIC')
        end)
);
comment on column account.password_hash is 'Argon2id; null where the person comes in by OIDC only';
comment on column account.epoch is 'raised by every change of rights or password; a session of an older epoch has ended';
create index account_by_place on account (place, username);

alter table account enable row level security;
alter table account force row level security;
create policy by_place on account to app_rw
    using (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
create policy by_enterprise on account for select to app_enterprise
    using (uscc = current_setting('app.enterprise', true));
create policy owner_all on account to app_owner using (true);

-- An account that has acted is named in the audit for ever: it is disabled, never deleted.
revoke delete on account from app_rw;
-- An enterprise sees that it has an account, never a hash.
revoke select on account from app_enterprise;
grant select (username, display_name, role, place, uscc, disabled) on account to app_enterprise;

create table audit (
    seq     bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text not null,
    role    text not null,
    action  text collate "C" not null,
    object  text not null,
    place   text collate "C" not null,
    detail  jsonb not null,
    address text not null
);
create index audit_by_place on audit (place, seq);
create index audit_by_person on audit (who, seq);
create index audit_by_time on audit (at, seq);

alter table audit enable row level security;
alter table audit force row level security;
create policy by_place on audit to app_rw
    using (place >= current_setting('app.place_from', true) and place < current_setting('app.place_until', true));
create policy owner_all on audit to app_owner using (true);

revoke all on audit from app_rw, app_enterprise;
grant select, insert on audit to app_rw;

-- The grants stop the application; the trigger stops the owner of the table as well.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit only grows: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change_of_audit();

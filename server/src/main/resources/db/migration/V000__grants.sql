grant usage on schema app to app_rw, app_enterprise;
alter default privileges in schema app grant select, insert, update, delete on tables to app_rw;
alter default privileges in schema app grant select on tables to app_enterprise;
alter default privileges in schema app grant usage, select on sequences to app_rw;

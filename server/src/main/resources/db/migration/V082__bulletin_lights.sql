-- The tables that lit the projects of an issue, and the ladder whose reasons excuse a delay, each by the
-- hash of its file. Empty for issues whose template tells no lights, as all did before.
alter table bulletin_issue add lights jsonb not null default '[]';

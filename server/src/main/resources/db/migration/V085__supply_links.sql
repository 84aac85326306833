-- Contracts of supply link projects as plain statements do; those stand in entry_marks already.
create index entry_supply on entry (kind, project_id, valid_on) where kind = 'supply-contract';

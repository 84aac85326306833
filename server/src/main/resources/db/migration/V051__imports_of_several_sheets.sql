-- A workbook comes in as one import, however many of its sheets are read; what was proposed and last
-- previewed outlives the page that asked for it.
alter table import_file
  add column proposal jsonb,
  add column preview jsonb,
  add column assumed int not null default 0;

update import_file
set mapping = jsonb_build_object('sheets', jsonb_build_array(mapping), 'contractKind', 'FORMAL')
where mapping is not null;

-- What a contract of an unnamed kind was last taken for.
alter table import_mapping
  add column contract_kind text not null default 'FORMAL' check (contract_kind in ('FRAMEWORK', 'FORMAL'));

-- From which a problem is told in another language.
alter table import_problem
  add column wording text,
  add column arguments jsonb;

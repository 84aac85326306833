-- What lights are judged by is read for a whole province at once: with what they ask for in the indexes
-- themselves, and the last word of a project first, none of the ledger's pages is touched. Words may be
-- longer than an index takes; a percentage and a day never are.
drop index entry_marks;
create index entry_marks on entry (kind, project_id, valid_on desc, seq desc) include (recorded_at, place, cents)
  where kind in ('delay-reason', 'delay-reason-ended', 'investment-statistics-entry', 'eia-approval', 'planning-permit',
    'utility-connection', 'energy-review', 'supports-project', 'blocker-opened', 'blocker-closed');
create index entry_measures on entry (kind, project_id, valid_on desc, seq desc) include (recorded_at, place, cents, text)
  where kind in ('progress-percent', 'planned-capital');

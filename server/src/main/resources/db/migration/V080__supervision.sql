-- What lights and obstacles are judged by, in the order in which they ask for it.
create index entry_marks on entry (kind, project_id, valid_on) where kind in ('progress-percent', 'planned-capital',
  'delay-reason', 'delay-reason-ended', 'investment-statistics-entry', 'eia-approval', 'planning-permit',
  'utility-connection', 'energy-review', 'supports-project', 'blocker-opened', 'blocker-closed');
create index entry_cancels on entry (cancels) where cancels is not null;

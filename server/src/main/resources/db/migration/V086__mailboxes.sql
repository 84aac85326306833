-- Where the sheet of the day goes; nobody need have one.
alter table account add column email text check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254);

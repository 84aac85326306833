-- A pair in the past asks which of the standings that have ended lasted on a day and were known by an instant: with
-- all three in the index only those are read, and not everything that ended later.
drop index standing_now_ended_until;
create index standing_now_ended_until on standing_now_ended (valid_until, valid_from, recorded_from);

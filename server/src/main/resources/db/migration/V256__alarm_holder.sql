-- How much each person has in hand is asked whenever an alarm is handed over.
create index alarm_standing_holder on alarm_standing (holder) where state <> 'CLOSED';

-- A contradictory letter printed on a later day than its verdict opens its delay on that day (R-REC-02): the day from which
-- the delay is counted is no longer always the day the recovery was opened.

alter table recovery add column observations_from date;
update recovery set observations_from = (opened_at at time zone 'Europe/Paris')::date;
alter table recovery alter column observations_from set not null;

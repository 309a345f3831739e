-- R-CAL-01, R-CAL-07: where a guichet has several windows, each closing has its own reminders. Until now the last window
-- alone was reminded of: its number is the one that the calendar gives to that date.
ALTER TABLE reminder_run ADD COLUMN window_no integer CHECK (window_no > 0);
UPDATE reminder_run r SET window_no = coalesce(
    (SELECT max(m.window_no) FROM milestone m JOIN calendar_version v ON v.id = m.calendar_version_id
     WHERE v.dispositif = r.dispositif AND m.kind = r.kind AND m.local_date = r.deadline), 1);
ALTER TABLE reminder_run
    ALTER COLUMN window_no SET NOT NULL,
    DROP CONSTRAINT reminder_run_pkey,
    ADD PRIMARY KEY (audience, dispositif, kind, window_no, deadline, days_before);

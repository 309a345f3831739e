-- R-CAL-07: who was told 18 h is told anew when an amendment makes it 12 h, and who was told that a closing is the last, when
-- the guichet is to open again. So the key of a reminder names the hour and that opening as well as the date, and a run is
-- known by its reminder's key. What was prepared before gets the key that the calendar then in force gives.

CREATE FUNCTION moment_in_force(code text, milestone_kind text, number integer, at timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT m.local_date || coalesce('T' || to_char(m.local_time,
        CASE WHEN extract(second FROM m.local_time) = 0 THEN 'HH24:MI' ELSE 'HH24:MI:SS' END), '')
    FROM milestone m JOIN calendar_version v ON v.id = m.calendar_version_id
    WHERE v.dispositif = code AND m.kind = milestone_kind AND m.window_no = number
      AND greatest(v.published_on::timestamp AT TIME ZONE 'Europe/Paris', v.recorded_at) <= at
    ORDER BY v.version DESC LIMIT 1
$$;

-- what the key says behind the party
CREATE FUNCTION told(code text, milestone_kind text, number integer, on_day date, days integer, at timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT concat_ws('/', code, milestone_kind,
        CASE WHEN starts_with(closing.moment, on_day::text) THEN closing.moment ELSE on_day::text END,
        days,
        CASE WHEN number > 1 THEN 'fenetre-' || number END,
        'rouvre-' || CASE WHEN milestone_kind = 'CLOTURE_SOLDE'
            AND moment_in_force(code, 'CLOTURE_SOLDE', number + 1, at) IS NOT NULL
            -- who opens at midnight opens with the day
            THEN regexp_replace(moment_in_force(code, 'OUVERTURE_SOLDE', number + 1, at), 'T00:00$', '') END)
    FROM (SELECT moment_in_force(code, milestone_kind, number, at)) AS closing (moment)
$$;

ALTER TABLE reminder_run ADD COLUMN reminder varchar(160);
UPDATE reminder_run SET reminder =
    concat_ws('/', 'rappel', audience, 0, told(dispositif, kind, window_no, deadline, days_before, begun_at));
ALTER TABLE reminder_run
    DROP CONSTRAINT reminder_run_pkey,
    DROP COLUMN audience, DROP COLUMN dispositif, DROP COLUMN kind, DROP COLUMN window_no,
    DROP COLUMN deadline, DROP COLUMN days_before,
    ADD PRIMARY KEY (reminder);

-- rappel/audience/party/dispositif/kind/date/days, and the window after the first. The messages of one step say the same of
-- the calendar: it is asked once for them all.
WITH named AS MATERIALIZED (
    SELECT id, created_at, part[1] AS to_party, part[2:6] AS reminder
    FROM (SELECT id, created_at, regexp_match(message_key,
              '^(rappel/[A-Z]+/\d+/)([^/]+)/([A-Z_]+)/(\d{4}-\d\d-\d\d)/(\d+)(?:/fenetre-(\d+))?$') AS part
          FROM message) matched
    WHERE part IS NOT NULL
)
UPDATE message m SET message_key = named.to_party || answers.told
    FROM named JOIN (
        SELECT reminder, created_at,
            told(reminder[1], reminder[2], coalesce(reminder[5], '1')::integer, reminder[3]::date, reminder[4]::integer,
                created_at) AS told
        FROM (SELECT DISTINCT reminder, created_at FROM named) asked
    ) answers USING (reminder, created_at)
    WHERE named.id = m.id;

DROP FUNCTION told;
DROP FUNCTION moment_in_force;

-- R-CAL-07: which reminders were prepared, for whom and how far: a run that was killed goes on after the last party it
-- saved, and none is made twice.
CREATE TABLE reminder_run (
    audience    varchar(8)     NOT NULL CHECK (audience IN ('VENDOR', 'CLIENT')),
    dispositif  varchar(32)    NOT NULL REFERENCES dispositif (code),
    kind        varchar(32)    NOT NULL CHECK (kind IN ('FIN_PRESTATION', 'CLOTURE_SOLDE')),
    deadline    date           NOT NULL,
    days_before integer        NOT NULL CHECK (days_before IN (30, 15, 7, 1)),
    begun_at    timestamptz(3) NOT NULL,
    ended_at    timestamptz(3),
    last_party  bigint         NOT NULL DEFAULT 0,
    messages    bigint         NOT NULL DEFAULT 0,
    cases       bigint         NOT NULL DEFAULT 0,
    PRIMARY KEY (audience, dispositif, kind, deadline, days_before)
);
REVOKE DELETE, TRUNCATE ON reminder_run FROM sons_app;

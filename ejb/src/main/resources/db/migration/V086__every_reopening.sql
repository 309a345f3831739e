-- R-CAL-04, R-CAL-06: which date bound a case on any day is told from every reopening it had, and not from the last alone.
-- The column reopened_at beside each case stays what it is judged by now. Until here the journal alone knew the earlier ones.
CREATE TABLE funding_order_reopening (
    ref         varchar(32)    NOT NULL REFERENCES funding_order,
    reopened_at timestamptz(3) NOT NULL,
    PRIMARY KEY (ref, reopened_at)
);
CREATE TABLE installation_reopening (
    case_ref    varchar(32)    NOT NULL REFERENCES installation,
    reopened_at timestamptz(3) NOT NULL,
    PRIMARY KEY (case_ref, reopened_at)
);
CREATE TABLE solde_request_reopening (
    ref         varchar(32)    NOT NULL REFERENCES solde_request,
    reopened_at timestamptz(3) NOT NULL,
    PRIMARY KEY (ref, reopened_at)
);

INSERT INTO funding_order_reopening (ref, reopened_at)
    SELECT ref, reopened_at FROM funding_order WHERE reopened_at IS NOT NULL
    UNION
    SELECT o.ref, j.at FROM funding_order o JOIN journal_entry j ON j.subject = o.ref
    WHERE o.reopened_at IS NOT NULL AND j.act = 'Commande rouverte, avance de nouveau attendue';
INSERT INTO installation_reopening (case_ref, reopened_at)
    SELECT case_ref, reopened_at FROM installation WHERE reopened_at IS NOT NULL
    UNION
    SELECT i.case_ref, j.at FROM installation i JOIN journal_entry j ON j.subject = i.case_ref
    WHERE i.reopened_at IS NOT NULL AND j.act IN ('Prestation rouverte', 'Prestation reprise avec la commande');
INSERT INTO solde_request_reopening (ref, reopened_at)
    SELECT ref, reopened_at FROM solde_request WHERE reopened_at IS NOT NULL
    UNION
    SELECT s.ref, j.at FROM solde_request s JOIN journal_entry j ON j.subject = s.ref
    WHERE s.reopened_at IS NOT NULL AND j.act IN ('Solde rouvert', 'Solde repris avec la commande');

CALL make_append_only('funding_order_reopening');
CALL make_append_only('installation_reopening');
CALL make_append_only('solde_request_reopening');

-- R-CAL-04, R-SOL-04: which date bound complements on any day is told from every time they were asked for, came, or were no
-- longer waited for, and not from the last alone. Until here the journal alone knew the earlier ones.
CREATE TABLE solde_complements_wait (
    ref       varchar(32)    NOT NULL REFERENCES solde_request,
    turn      integer        NOT NULL,
    turned_at timestamptz(3) NOT NULL,
    awaited   boolean        NOT NULL,
    PRIMARY KEY (ref, turn)
);

WITH told AS (
    SELECT s.ref, j.at, j.act = 'Compléments de solde demandés' AS awaited, j.seq
    FROM solde_request s JOIN journal_entry j ON j.subject = s.ref
    WHERE s.complements_asked_at IS NOT NULL
      AND j.act IN ('Compléments de solde demandés', 'Demande de solde complétée',
                    'Compléments non reçus : l’instruction se poursuit', 'Solde classé sans suite')),
kept AS (
    SELECT ref, complements_asked_at AS at, true AS awaited FROM solde_request WHERE complements_asked_at IS NOT NULL
    UNION ALL
    SELECT ref, answered_at, false FROM solde_request WHERE answered_at IS NOT NULL)
INSERT INTO solde_complements_wait (ref, turn, turned_at, awaited)
    SELECT ref, row_number() OVER (PARTITION BY ref ORDER BY at, seq) - 1, at, awaited
    FROM (SELECT ref, at, awaited, seq FROM told
          UNION ALL
          SELECT k.ref, k.at, k.awaited, NULL FROM kept k
          WHERE NOT EXISTS (SELECT FROM told t WHERE t.ref = k.ref AND t.at = k.at AND t.awaited = k.awaited)) turns;

CALL make_append_only('solde_complements_wait');

-- R-SEC-03: acts, chained per subject by hash; seals over everything that a range of transactions wrote.

CREATE TABLE journal_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx_id       xid8           NOT NULL DEFAULT pg_current_xact_id(),
    subject     varchar(64)    NOT NULL,
    seq         integer        NOT NULL CHECK (seq > 0),
    at          timestamptz(3) NOT NULL,
    actor_login varchar(120)   NOT NULL,
    actor_name  varchar(200)   NOT NULL,
    actor_role  varchar(40)    NOT NULL,
    origin      varchar(200)   NOT NULL,
    act         text           NOT NULL,
    rule        varchar(64)    NOT NULL,
    before_json text           NOT NULL,
    after_json  text           NOT NULL,
    prev_hash   bytea          NOT NULL CHECK (length(prev_hash) = 32),
    hash        bytea          NOT NULL CHECK (length(hash) = 32),
    UNIQUE (subject, seq)
);
CREATE INDEX journal_entry_tx ON journal_entry (tx_id, id);
CREATE INDEX journal_entry_at ON journal_entry (at DESC, id DESC);
CREATE INDEX journal_entry_actor ON journal_entry (actor_login, at DESC, id DESC);
CALL make_append_only('journal_entry');

CREATE TABLE journal_seal (
    no        bigint         PRIMARY KEY CHECK (no > 0),
    from_tx   bigint         NOT NULL,
    to_tx     bigint         NOT NULL,
    entries   bigint         NOT NULL CHECK (entries > 0),
    prev_hash bytea          NOT NULL CHECK (length(prev_hash) = 32),
    hash      bytea          NOT NULL CHECK (length(hash) = 32),
    sealed_at timestamptz(3) NOT NULL,
    CHECK (from_tx < to_tx)
);
CALL make_append_only('journal_seal');

-- R-CAL-07: messages by e-mail leave through an outbox: written in the transaction of what they tell, sent afterwards,
-- once per key.

-- Where a party wants its messages. Without an address its messages are kept here and shown, not sent.
ALTER TABLE vendor ADD COLUMN email varchar(254);
ALTER TABLE final_client ADD COLUMN email varchar(254);

CREATE TABLE message (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_key     varchar(160)   NOT NULL UNIQUE,
    recipient_kind  varchar(8)     NOT NULL CHECK (recipient_kind IN ('VENDOR', 'CLIENT')),
    recipient_id    bigint         NOT NULL,
    recipient_name  varchar(200)   NOT NULL,
    email           varchar(254),
    subject         varchar(250)   NOT NULL,
    body            text           NOT NULL,
    created_at      timestamptz(3) NOT NULL,
    -- after this instant there is nothing left to say
    not_after       timestamptz(3),
    state           varchar(16)    NOT NULL CHECK (state IN (
        'TO_SEND', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'NO_ADDRESS', 'EXPIRED')),
    attempts        integer        NOT NULL DEFAULT 0,
    -- by the database's own clock, which goes on where a demonstration's stands still
    next_attempt_at timestamptz    NOT NULL DEFAULT clock_timestamp(),
    claim           uuid,
    claimed_by      varchar(120),
    claimed_at      timestamptz,
    sent_at         timestamptz(3),
    last_error      varchar(500),
    CONSTRAINT message_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CONSTRAINT message_claimed CHECK (state <> 'SENDING' OR (claim IS NOT NULL AND claimed_at IS NOT NULL)),
    CONSTRAINT message_addressed CHECK (email IS NOT NULL OR state IN ('NO_ADDRESS', 'EXPIRED'))
);
CREATE INDEX message_list ON message (created_at DESC, id DESC);
CREATE INDEX message_of_state ON message (state, created_at DESC, id DESC);
CREATE INDEX message_of_party ON message (recipient_kind, recipient_id, created_at DESC, id DESC);
CREATE INDEX message_due ON message (next_attempt_at, id) WHERE state = 'TO_SEND';
CREATE INDEX message_claim ON message (claimed_at) WHERE state = 'SENDING';

-- a message once written is never forgotten
REVOKE DELETE, TRUNCATE ON message FROM sons_app;

-- R-LED-01: every euro, in double entry; a row is one transfer between two accounts of a case.

CREATE TABLE ledger_transfer (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_key varchar(120)   NOT NULL UNIQUE,
    case_ref     varchar(64)    NOT NULL,
    vendor_id    bigint         NOT NULL,
    dispositif   varchar(32)    NOT NULL,
    from_account varchar(16)    NOT NULL
        CHECK (from_account IN ('BUDGET', 'ENGAGED', 'PAYABLE', 'RECEIVED', 'CLAIMED', 'RETURNED')),
    to_account   varchar(16)    NOT NULL
        CHECK (to_account IN ('BUDGET', 'ENGAGED', 'PAYABLE', 'RECEIVED', 'CLAIMED', 'RETURNED')),
    amount_cents bigint         NOT NULL CHECK (amount_cents > 0),
    posted_at    timestamptz(3) NOT NULL,
    posted_by    varchar(120)   NOT NULL,
    reason       text           NOT NULL,
    CHECK (from_account <> to_account)
);
CREATE INDEX ledger_transfer_case
    ON ledger_transfer (case_ref) INCLUDE (from_account, to_account, amount_cents);
CREATE INDEX ledger_transfer_dispositif
    ON ledger_transfer (dispositif, vendor_id) INCLUDE (from_account, to_account, amount_cents);
CREATE INDEX ledger_transfer_vendor
    ON ledger_transfer (vendor_id) INCLUDE (from_account, to_account, amount_cents);
CALL make_append_only('ledger_transfer');

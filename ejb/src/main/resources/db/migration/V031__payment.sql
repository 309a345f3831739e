-- Payments: one per case and kind (R-SOL-06), accepted and paid by two agents (R-SOL-05).
create table payment (
    id           bigint         generated always as identity primary key,
    version      bigint         not null,
    case_ref     varchar(32)    not null references funding_order (ref),
    kind         varchar(16)    not null check (kind in ('ADVANCE', 'SOLDE')),
    vendor_id    bigint         not null references vendor (id),
    dispositif   varchar(32)    not null references dispositif (code),
    amount_cents bigint         not null check (amount_cents > 0),
    state        varchar(16)    not null check (state in ('TO_PAY', 'PAID', 'WITHDRAWN')),
    accepted_by  varchar(100)   not null,
    accepted_at  timestamptz(3) not null,
    paid_by      varchar(100),
    paid_at      timestamptz(3),
    constraint payment_once_per_case_and_kind unique (case_ref, kind),
    constraint payment_two_agents check (paid_by <> accepted_by),
    constraint payment_paid_by_somebody check ((state = 'PAID') = (paid_by is not null and paid_at is not null))
);

create index payment_queue on payment (accepted_at, id) where state = 'TO_PAY';
create index payment_vendor on payment (vendor_id, accepted_at, id);

revoke delete, truncate on payment from sons_app;

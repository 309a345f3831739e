-- The balance payment: one request per order, R-SOL-01 to R-SOL-07.

create table solde_request (
    ref                     varchar(32) primary key references funding_order (ref),
    state                   varchar(20) not null check (state in
                                ('AWAITED', 'SUBMITTED', 'TO_COMPLETE', 'ACCEPTED', 'PAID', 'REJECTED', 'EXPIRED', 'CLOSED')),
    opened_at               timestamptz not null,
    submitted_at            timestamptz,
    invoice_number          varchar(100),
    invoice_date            date,
    invoice_cents           bigint check (invoice_cents > 0),
    invoice_document_id     bigint references document (id),
    missing                 text,
    complements_asked_at    timestamptz,
    answer                  text,
    answered_at             timestamptz,
    accepted_by             varchar(100),
    accepted_by_name        varchar(200),
    accepted_at             timestamptz,
    motive                  text,
    version                 bigint      not null,
    -- R-SOL-03: a submitted request holds its invoice.
    constraint solde_request_whole check (
        (submitted_at is null) = (invoice_number is null)
        and (submitted_at is null) = (invoice_date is null)
        and (submitted_at is null) = (invoice_cents is null)
        and (submitted_at is null) = (invoice_document_id is null)),
    constraint solde_request_submitted check (
        submitted_at is not null or state in ('AWAITED', 'EXPIRED', 'CLOSED')),
    constraint solde_request_accepted check ((state in ('ACCEPTED', 'PAID')) = (accepted_at is not null)),
    constraint solde_request_rejected check (state <> 'REJECTED' or motive is not null)
);

create index solde_request_state on solde_request (state, submitted_at);

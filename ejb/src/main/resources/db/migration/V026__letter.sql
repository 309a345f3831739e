-- Letters as issued (R-REC-04): numbered without gaps per kind and year, once per template, case and occurrence, with the
-- PDF and its SHA-256. The database itself compares the two, and nobody changes a letter.

create table letter_counter (
    kind      varchar(3) not null,
    year      integer    not null check (year between 2000 and 9999),
    last_rank integer    not null check (last_rank >= 0),
    primary key (kind, year)
);

comment on table letter_counter is 'Rank of the last letter of a kind and year; its row is locked while a letter is issued';

revoke delete on letter_counter from sons_app;

create table letter (
    id                bigint generated always as identity primary key,
    number            varchar(20)    not null unique check (number ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{6}$'),
    template          varchar(40)    not null,
    case_ref          varchar(32)    not null,
    occurrence        varchar(64)    not null,
    recipient_kind    varchar(10)    not null check (recipient_kind in ('VENDOR', 'CLIENT')),
    recipient_id      bigint         not null,
    recipient_name    varchar(300)   not null,
    recipient_address varchar(500)   not null,
    fields            text           not null check (fields::jsonb is not null),
    pdf               bytea          not null,
    pdf_size          bigint         not null check (pdf_size = octet_length(pdf)),
    sha256            varchar(64)    not null check (sha256 = encode(sha256(pdf), 'hex')),
    issued_at         timestamptz(3) not null,
    issued_by         varchar(64)    not null,
    unique (template, case_ref, occurrence)
);

create index letter_by_case on letter (case_ref, issued_at, id);
create index letter_by_instant on letter (issued_at desc, id desc);
create index letter_by_recipient on letter (recipient_kind, recipient_id, issued_at desc, id desc);

-- A PDF is compressed already: trying again would only cost time.
alter table letter alter column pdf set storage external;

call make_append_only('letter');

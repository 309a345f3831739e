-- Pieces as they were received (R-SOL-03, R-VA-02). Their bytes lie apart so that lists never read them. Nobody changes
-- a piece: the application is not granted it, and the triggers stop the owner of the tables as well.

create table document (
    id         bigint generated always as identity primary key,
    case_ref   varchar(32)    not null,
    kind       varchar(30)    not null,
    file_name  varchar(150)   not null,
    media_type varchar(100)   not null,
    size       bigint         not null check (size between 1 and 10485760),
    sha256     varchar(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_by  varchar(64)    not null,
    stored_at  timestamptz(3) not null
);

create index document_by_case on document (case_ref, id);

create table document_content (
    document_id bigint primary key references document,
    content     bytea not null
);

-- PDF and JPEG are compressed already: trying again would only cost time.
alter table document_content alter column content set storage external;

call make_append_only('document');
call make_append_only('document_content');

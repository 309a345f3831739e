-- Vendors, final clients and the accounts that act for them or for the State (R-CMD-04, R-SEC-01, R-SEC-02).

create table vendor (
    id            bigint generated always as identity primary key,
    version       integer        not null,
    name          varchar(200)   not null check (name <> ''),
    siren         varchar(9)     not null unique check (siren ~ '^[0-9]{9}$'),
    line1         varchar(200)   not null,
    postcode      varchar(5)     not null,
    city          varchar(200)   not null,
    search_text   varchar(800)   not null,
    registered_at timestamptz(3) not null
);

create index vendor_by_name on vendor (name, id);

create table final_client (
    id            bigint generated always as identity primary key,
    version       integer        not null,
    kind          varchar(10)    not null check (kind in ('FINESS', 'RPPS', 'SIRET')),
    identifier    varchar(14)    not null,
    name          varchar(200)   not null check (name <> ''),
    line1         varchar(200)   not null,
    postcode      varchar(5)     not null,
    city          varchar(200)   not null,
    region        varchar(200)   not null,
    couloir       varchar(30)    not null,
    search_text   varchar(800)   not null,
    registered_at timestamptz(3) not null,
    unique (kind, identifier)
);

create index final_client_by_name on final_client (name, id);

create table account (
    login         varchar(64)    primary key,
    version       integer        not null,
    password_hash varchar(60)    not null check (password_hash like '$2a$%'),
    display_name  varchar(200)   not null,
    role          varchar(30)    not null check (role <> 'SYSTEM'),
    vendor_id     bigint references vendor,
    client_id     bigint references final_client,
    active        boolean        not null,
    demo          boolean        not null,
    created_at    timestamptz(3) not null,
    last_login_at timestamptz(3),
    constraint account_names_its_vendor check ((role = 'VENDOR') = (vendor_id is not null)),
    constraint account_names_its_client check ((role = 'CLIENT') = (client_id is not null))
);

-- What the server's security realm reads: nobody signs in through an account that is closed.
create view login as
select login, password_hash, role from account where active;

revoke insert, update, delete on login from sons_app;
revoke delete, truncate on account from sons_app;

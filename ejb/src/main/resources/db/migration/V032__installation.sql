-- Installations: one per order, with the act that kept FIN_PRESTATION (R-INS-01).
create table installation (
    case_ref          varchar(32)  primary key references funding_order (ref),
    version           bigint       not null,
    dispositif        varchar(32)  not null references dispositif (code),
    state             varchar(32)  not null check (state in (
        'AWAITED', 'ATTESTED', 'KEPT_BY_SOLDE', 'NOT_DELIVERED', 'CLOSED')),
    kept_at           timestamptz(3),
    completed_on      date,
    version_installed varchar(60),
    constraint installation_kept check (state not in ('ATTESTED', 'KEPT_BY_SOLDE') or kept_at is not null),
    constraint installation_attested check (
        state <> 'ATTESTED' or (completed_on is not null and version_installed is not null))
);

create index installation_awaited on installation (dispositif) where state = 'AWAITED';

revoke delete, truncate on installation from sons_app;

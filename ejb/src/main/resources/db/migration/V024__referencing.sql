-- Solutions referenced by the ANS (R-REF-06, R-REF-07; the dates R-CMD-01 and R-CMD-02 ask for).

create table reference_solution (
    id                bigint generated always as identity primary key,
    version           integer      not null,
    vendor_id         bigint       not null references vendor,
    dispositif        varchar(30)  not null references dispositif,
    product           varchar(200) not null,
    product_version   varchar(50)  not null,
    number            varchar(50)  not null unique,
    referenced_on     date         not null,
    suspended_on      date,
    suspension_reason varchar(2000),
    funded            boolean      not null,
    complete_file_on  date,
    constraint one_reference_per_version unique (vendor_id, dispositif, product, product_version),
    constraint suspension_has_a_reason check ((suspended_on is null) = (suspension_reason is null)),
    constraint suspension_follows_grant check (suspended_on >= referenced_on),
    constraint file_precedes_grant check (complete_file_on <= referenced_on)
);

create index reference_solution_by_dispositif on reference_solution (dispositif, referenced_on);

create sequence reference_number;
grant usage on sequence reference_number to sons_app;
revoke delete, truncate on reference_solution from sons_app;

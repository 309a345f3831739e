-- Orders (R-CMD). The reference of an order is the key of the whole case.
create sequence funding_order_number minvalue 1 maxvalue 9999999;
grant usage on sequence funding_order_number to sons_app;

create table funding_order (
    ref           varchar(32)    primary key,
    version       bigint         not null,
    vendor_id     bigint         not null references vendor (id),
    client_id     bigint         not null references final_client (id),
    dispositif    varchar(32)    not null references dispositif (code),
    reference_id  bigint         not null references reference_solution (id),
    signed_on     date           not null,
    received_at   timestamptz(3) not null,
    band          varchar(60)    not null,
    units         integer        not null check (units >= 1),
    scenario      varchar(200)   not null,
    price_cents   bigint         not null check (price_cents > 0),
    advance_rate  numeric(5, 4)  not null check (advance_rate between 0 and 1),
    advance_cents bigint         not null check (advance_cents between 1 and price_cents),
    state         varchar(32)    not null check (state in (
        'PLACED', 'ADVANCE_REQUESTED', 'ADVANCE_TO_COMPLETE', 'ADVANCE_ACCEPTED', 'ADVANCE_PAID', 'ADVANCE_REJECTED',
        'LAPSED', 'CANCELLED')),
    motive        varchar(2000)
);

-- R-CMD-03: the State pays once, also when two vendors place at the same moment.
create unique index funding_order_one_live on funding_order (client_id, dispositif)
    where state in ('PLACED', 'ADVANCE_REQUESTED', 'ADVANCE_TO_COMPLETE', 'ADVANCE_ACCEPTED', 'ADVANCE_PAID');

-- The list of orders: keyset on (received_at, ref), latest first, as a whole and for each owner or filter.
create index funding_order_list on funding_order (received_at desc, ref desc);
create index funding_order_list_vendor on funding_order (vendor_id, received_at desc, ref desc);
create index funding_order_list_client on funding_order (client_id, received_at desc, ref desc);
create index funding_order_list_dispositif on funding_order (dispositif, received_at desc, ref desc);
create index funding_order_list_state on funding_order (state, received_at desc, ref desc);
create index funding_order_ref_prefix on funding_order (ref varchar_pattern_ops);
create index funding_order_reference on funding_order (reference_id);

revoke delete, truncate on funding_order from sons_app;

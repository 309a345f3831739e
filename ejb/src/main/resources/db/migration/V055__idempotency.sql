-- The answer given to each act of the API, under the key chosen by the client: a repetition gets it again.
create table idempotency_key (
    login        varchar(64)  not null,
    key          varchar(128) not null,
    request_hash varchar(64)  not null,
    status       integer      not null,
    location     varchar(400),
    body         text         not null,
    created_at   timestamptz(3) not null,
    primary key (login, key)
);

comment on table idempotency_key is 'Réponses conservées pour les envois répétés à l''API (en-tête Idempotency-Key)';

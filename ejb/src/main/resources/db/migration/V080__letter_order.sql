-- Letters that deadlines ask for, by the thousand at one instant: ordered in the transaction of the verdict, printed soon
-- after, and gone from here once the letter exists (R-REC-04). What the letter says is kept as it was when ordered.

create table letter_order (
    id             bigint generated always as identity primary key,
    template       varchar(40)    not null,
    case_ref       varchar(32)    not null,
    occurrence     varchar(64)    not null,
    recipient_kind varchar(10)    not null check (recipient_kind in ('VENDOR', 'CLIENT')),
    recipient_id   bigint         not null,
    recipient_name varchar(300)   not null,
    line1          varchar(300)   not null,
    postcode       varchar(10)    not null,
    city           varchar(200)   not null,
    content        text           not null,
    ordered_at     timestamptz(3) not null,
    origin         varchar(200)   not null,
    attempts       integer        not null default 0,
    not_before     timestamptz(3) not null default clock_timestamp(),
    failure        text,
    unique (template, case_ref, occurrence)
);

comment on table letter_order is 'Letters ordered and not printed yet; five failed attempts, a minute apart, leave one to a person';

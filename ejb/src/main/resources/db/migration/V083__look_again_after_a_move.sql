-- An act that began before a publication may save a case's first alarm, at the old date, after the move of the alarms has passed.
-- When no such act can be under way any more, what has ended is looked at again.

alter table calendar_timer_move_lane
    add column look_again_at timestamptz,
    add column looked        boolean not null default false;

comment on column calendar_timer_move_lane.look_again_at is
    'When an ended lane is looked at again, by the clock of the database; null while it runs, and when no look is to come';
comment on column calendar_timer_move_lane.looked is
    'Whether its last run is due to such a look; one that ends incomplete then is left to an agent';

-- A demonstration's own time and how it came to it. Empty, and never read, outside demo mode.
CREATE TABLE demo_clock (
    id         boolean PRIMARY KEY DEFAULT true CHECK (id),
    started_at timestamptz(3) NOT NULL,
    now_at     timestamptz(3) NOT NULL CHECK (now_at >= started_at)
);

-- Moves of the clock. The running one is found again after a restart and goes on.
CREATE TABLE demo_move (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_by varchar(64)    NOT NULL,
    origin   timestamptz(3) NOT NULL,
    target   timestamptz(3) NOT NULL CHECK (target >= origin),
    reached  timestamptz(3) NOT NULL,
    executed integer        NOT NULL DEFAULT 0,
    failed   integer        NOT NULL DEFAULT 0,
    failures text           NOT NULL DEFAULT '',
    running  boolean        NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX demo_move_one_running ON demo_move (running) WHERE running;

-- What the making of the demonstration data has finished, so that it goes on where it was killed.
CREATE TABLE demo_seed (
    step     varchar(64) PRIMARY KEY,
    result   varchar(64)    NOT NULL DEFAULT '',
    done_at  timestamptz(3) NOT NULL
);

-- R-CAL-07: a digest lists every open case. Those that its text has no room for are in a file that goes with it.
CREATE TABLE message_attachment (
    message_id bigint       PRIMARY KEY REFERENCES message,
    file_name  varchar(120) NOT NULL CHECK (file_name ~ '^[A-Za-z0-9._-]+$'),
    -- what pages tell of it without reading it: lines beside the header, bytes of the file as it is downloaded
    line_count bigint       NOT NULL CHECK (line_count > 0),
    byte_count bigint       NOT NULL CHECK (byte_count > 0),
    -- bytea and not text: the very bytes that were sent, whatever the encodings on the way. Packed by gzip where it is
    -- written, so that preparing, sending and downloading hold the packed bytes alone and never a text of many megabytes.
    content    bytea        NOT NULL
);

-- packed already: trying again would only cost time
ALTER TABLE message_attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CALL make_append_only('message_attachment');

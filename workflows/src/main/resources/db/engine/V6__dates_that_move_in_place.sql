-- A publication gives new dates to the alarms and tasks of all open cases of a dispositif. While a tree indexes the date, each
-- of those rows is written again with an entry in every one of its indexes; without one, the new version stays in the page of
-- the old one and no index is touched (decision 0016). Room for that is left in each page; rows that were there before
-- get it when they are written next.
ALTER TABLE act_ru_job SET (fillfactor = 45);
ALTER TABLE act_ru_task SET (fillfactor = 45);

-- Due timers are looked for every second: by the earliest and the latest date of each few pages, which such a row may change
-- without leaving its page.
DROP INDEX sons_idx_job_due;
CREATE INDEX sons_idx_job_due ON act_ru_job USING brin (duedate_) WITH (pages_per_range = 16, autosummarize = on);

-- These earliest dates only ever grow older: once rows have rung and gone, the pages they stood in would be read every second
-- for nothing. Called by night, as the owner, since only the owner may; readers and writers go on meanwhile.
CREATE FUNCTION sharpen_due_dates() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS
$$
SELECT pg_catalog.brin_desummarize_range('sons_idx_job_due', page),
       pg_catalog.brin_summarize_range('sons_idx_job_due', page)
FROM pg_catalog.generate_series(0, pg_catalog.pg_relation_size('act_ru_job')
                                       / pg_catalog.current_setting('block_size')::bigint, 16) page;
$$;
REVOKE EXECUTE ON FUNCTION sharpen_due_dates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharpen_due_dates() TO "${app}";

-- The work queue: a page of it is sorted out of what its reader may see. What a reader does not ask for is not joined.
DROP INDEX sons_idx_task_queue;
CREATE OR REPLACE VIEW inbox_task AS
SELECT t.id_                                             AS task_id,
       e.business_key_                                   AS ref,
       t.task_def_key_                                   AS task,
       t.name_                                           AS label,
       l.group_id_                                       AS role,
       t.due_date_                                       AS due_at,
       coalesce(t.due_date_, TIMESTAMP '9999-12-31')     AS due_order,
       t.create_time_                                    AS created_at,
       t.assignee_                                       AS assignee
FROM act_ru_task t
         LEFT JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
         JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate';

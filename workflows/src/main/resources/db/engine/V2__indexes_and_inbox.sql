-- The engine's scripts leave this foreign-key-like column without an index, and every completed
-- task looks for its children by it: with tens of thousands of open tasks, a scan per act.
CREATE INDEX sons_idx_task_parent ON act_ru_task (parent_task_id_);

-- Due timers are looked for every second, oldest first.
CREATE INDEX sons_idx_job_due ON act_ru_job (duedate_);

-- Completing an act finds its task by process and step (one query, see ProcessTasks).
CREATE INDEX sons_idx_task_inst_key ON act_ru_task (proc_inst_id_, task_def_key_);

-- The work queue is read in this order, page after page.
CREATE INDEX sons_idx_task_queue ON act_ru_task ((coalesce(due_date_, TIMESTAMP '9999-12-31')), id_);

-- The work queue: one row per open human task, with the case it belongs to.
CREATE VIEW inbox_task AS
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
         JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
         JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate';

-- The server works on the rows; only the owner changes tables.
GRANT USAGE ON SCHEMA engine TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA engine TO "${app}";
REVOKE INSERT, UPDATE, DELETE ON engine_schema_history FROM "${app}";

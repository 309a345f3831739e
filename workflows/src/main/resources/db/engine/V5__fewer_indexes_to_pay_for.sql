-- A date that moves, a task that begins or ends, pays for every index of its row. Gone: what another index answers, and what only
-- batches or the deletion of a diagram would ask. Partial: columns that are nearly always null,
-- where a foreign key, the engine or the work queue asks for one value and never for null.
DROP INDEX act_idx_job_handler;
DROP INDEX act_idx_job_exception;
CREATE INDEX act_idx_job_exception ON act_ru_job (exception_stack_id_) WHERE exception_stack_id_ IS NOT NULL;

-- no diagram is ever deleted
DROP INDEX act_idx_task_procdef;
-- the first column of sons_idx_task_inst_key
DROP INDEX act_idx_task_procinst;
DROP INDEX act_idx_task_case_exec;
CREATE INDEX act_idx_task_case_exec ON act_ru_task (case_execution_id_) WHERE case_execution_id_ IS NOT NULL;
DROP INDEX act_idx_task_case_def_id;
CREATE INDEX act_idx_task_case_def_id ON act_ru_task (case_def_id_) WHERE case_def_id_ IS NOT NULL;
DROP INDEX act_idx_task_assignee;
CREATE INDEX act_idx_task_assignee ON act_ru_task (assignee_) WHERE assignee_ IS NOT NULL;
DROP INDEX sons_idx_task_parent;
CREATE INDEX sons_idx_task_parent ON act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;

DROP INDEX act_idx_exe_super;
CREATE INDEX act_idx_exe_super ON act_ru_execution (super_exec_) WHERE super_exec_ IS NOT NULL;
DROP INDEX act_idx_athrz_procedef;
CREATE INDEX act_idx_athrz_procedef ON act_ru_identitylink (proc_def_id_) WHERE proc_def_id_ IS NOT NULL;

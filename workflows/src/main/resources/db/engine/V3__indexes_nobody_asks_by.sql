-- The engine's scripts index what any of its users might ask by. Nobody here asks by tenant, by removal time (history goes by
-- the end of its process), by root process (no process calls another), by owner, or for statistics over the history; and every
-- step of every case pays for each index. What is kept: keys, what the engine looks up on its way, what cleans up the history.

DROP INDEX act_idx_exec_tenant_id;
DROP INDEX act_idx_exe_root_pi;

DROP INDEX act_idx_task_create;
DROP INDEX act_idx_task_last_updated;
DROP INDEX act_idx_task_owner;
DROP INDEX act_idx_task_tenant_id;
DROP INDEX act_idx_ident_lnk_user;

DROP INDEX act_idx_job_root_procinst;
DROP INDEX act_idx_job_tenant_id;
DROP INDEX act_idx_job_job_def_id;
-- the first column of act_idx_job_handler
DROP INDEX act_idx_job_handler_type;

DROP INDEX act_idx_hi_pro_inst_tenant_id;
DROP INDEX act_idx_hi_pro_inst_proc_def_key;
DROP INDEX act_idx_hi_pro_inst_proc_time;
DROP INDEX act_idx_hi_pro_inst_root_pi;
DROP INDEX act_idx_hi_pro_inst_rm_time;
DROP INDEX act_idx_hi_pro_rst_pro_inst_id;

DROP INDEX act_idx_hi_actinst_root_pi;
DROP INDEX act_idx_hi_act_inst_start_end;
DROP INDEX act_idx_hi_act_inst_end;
DROP INDEX act_idx_hi_act_inst_stats;
DROP INDEX act_idx_hi_act_inst_tenant_id;
DROP INDEX act_idx_hi_act_inst_proc_def_key;
DROP INDEX act_idx_hi_ai_pdefid_end_time;
DROP INDEX act_idx_hi_act_inst_rm_time;

DROP INDEX act_idx_hi_taskinst_root_pi;
DROP INDEX act_idx_hi_task_inst_tenant_id;
DROP INDEX act_idx_hi_task_inst_proc_def_key;
-- the primary key finds it already
DROP INDEX act_idx_hi_taskinstid_procinst;
DROP INDEX act_idx_hi_task_inst_rm_time;
DROP INDEX act_idx_hi_task_inst_start;
DROP INDEX act_idx_hi_task_inst_end;

-- The second agent publishes what was compared: a draft is bound to the version of the calendar that it was written over.

alter table calendar_amendment add column base_version integer not null default 0;

update calendar_amendment a
set base_version = coalesce((select max(v.version) from calendar_version v where v.dispositif = a.dispositif), 0)
where a.state = 'DRAFT';

alter table calendar_amendment alter column base_version drop default;

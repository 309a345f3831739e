-- Prepares an empty database for SONS. Run once by a superuser connected to that database, before the first start;
-- running it again changes nothing. Passwords are set by the caller:
--   ALTER ROLE sons_owner PASSWORD '…';  ALTER ROLE sons_app PASSWORD '…';
--
-- sons_owner migrates and owns every table; sons_app is who the application connects as, and may not alter what the
-- journal, the ledger and the letters hold.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sons_owner') THEN
        CREATE ROLE sons_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sons_app') THEN
        CREATE ROLE sons_app LOGIN;
    END IF;
END
$$;

CREATE SCHEMA IF NOT EXISTS sons AUTHORIZATION sons_owner;
CREATE SCHEMA IF NOT EXISTS engine AUTHORIZATION sons_owner;
GRANT USAGE ON SCHEMA sons, engine TO sons_app;

ALTER DEFAULT PRIVILEGES FOR ROLE sons_owner IN SCHEMA sons, engine
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sons_app;
ALTER DEFAULT PRIVILEGES FOR ROLE sons_owner IN SCHEMA sons, engine
    GRANT USAGE ON SEQUENCES TO sons_app;

ALTER ROLE sons_owner SET search_path = sons, public;
ALTER ROLE sons_app SET search_path = sons, public;

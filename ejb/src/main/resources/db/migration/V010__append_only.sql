-- What is written once and never changed: one function that says no, one that puts it in place on a table.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Takes UPDATE, DELETE and TRUNCATE from the application's user, and refuses them to everybody else by triggers.
CREATE PROCEDURE make_append_only(target regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM sons_app', target);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
END
$$;

-- The history of migrations is the owner's business alone.
REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM sons_app;

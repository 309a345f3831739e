#!/usr/bin/env bash
# Gives the two roles of bootstrap.sql the passwords of the environment.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v app="$SONS_DB_PASSWORD" -v owner="$SONS_DB_OWNER_PASSWORD" <<'SQL'
ALTER ROLE sons_app PASSWORD :'app';
ALTER ROLE sons_owner PASSWORD :'owner';
SQL

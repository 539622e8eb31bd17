#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume: a database and a role of its own for each service.
set -euo pipefail

create() { # name password
  psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
    --set=name="$1" --set=password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create referral "$REFERRAL_DB_PASSWORD"
create consortium "$CONSORTIUM_DB_PASSWORD"
create budget "$BUDGET_DB_PASSWORD"
create school "$SCHOOL_DB_PASSWORD"

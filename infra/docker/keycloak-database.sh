#!/bin/sh
# Runs once, when the database server is made: a database and a role for Keycloak, shut to everybody else.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$KEYCLOAK_DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
create role keycloak login connection limit 60 password :'password';
create database keycloak owner keycloak encoding 'UTF8' template template0;
revoke all on database keycloak from public;
SQL

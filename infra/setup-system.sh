#!/bin/sh
# Installs, on Debian, what the tests use from the system when it is there: PgBouncer and Redis.
set -eu
command -v apt-get >/dev/null || { echo "This is no Debian: install PgBouncer and Redis by your system's own means."; exit 0; }
missing=""
[ -x /usr/sbin/pgbouncer ] || missing="$missing pgbouncer"
command -v redis-server >/dev/null || missing="$missing redis-server"
[ -z "$missing" ] && { echo "PgBouncer and Redis are here."; exit 0; }
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 -- a list of package names
$as_root apt-get install -y -qq --no-install-recommends $missing

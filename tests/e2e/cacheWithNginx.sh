#!/bin/sh
# Puts nginx with hosting/cache.conf before servers, in the foreground, until asked to end.
#
#   tests/e2e/cacheWithNginx.sh 8080 /tmp/cache 127.0.0.1:8081 127.0.0.1:8082
#
# Only where it listens, what is behind it and where it keeps files differ from the documented file.
set -eu

port=$1
cache=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
prefix=$(mktemp -d)

servers=$(printf 'server %s; ' "$@")
sed -e '/^ *listen \[::\]/d' \
    -e "s|^\( *listen \).*;|\1127.0.0.1:$port;|" \
    -e "s|/var/cache/nginx/waraq|$cache|" \
    -e '/^ *server 192/d' \
    -e "s|^upstream waraq {|& $servers|" "$here/../../hosting/cache.conf" > "$prefix/site.conf"

. "$here/runNginx.sh"

#!/bin/sh
# Serves a result with nginx and docs/nginx.conf, in the foreground, until asked to end.
#
#   tests/e2e/serveWithNginx.sh 8080 out
#
# Only where it listens and what it serves differ from the documented file.
set -eu

port=$1
out=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
prefix=$(mktemp -d)

sed -e '/^ *listen \[::\]/d' \
    -e "s|^\( *listen \).*;|\1127.0.0.1:$port;|" \
    -e "s|^\( *root \).*;|\1$out;|" "$here/../../docs/nginx.conf" > "$prefix/site.conf"
awk '$3 == 301 { print $1, $2 ";" }' "$out/_redirects" > "$prefix/waraq-redirects.map"

. "$here/runNginx.sh"

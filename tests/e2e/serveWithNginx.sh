#!/bin/sh
# Serves a result with nginx and docs/nginx.conf, in the foreground, until asked to end.
#
#   tests/e2e/serveWithNginx.sh 8080 out
#
# Only where it listens and what it serves differ from the documented file.
set -eu

port=$1
out=$(cd "$2" && pwd)
docs=$(cd "$(dirname "$0")/../../docs" && pwd)
PATH=$PATH:/usr/sbin:/usr/local/sbin

prefix=$(mktemp -d)
# nginx drops root's rights, and could then read neither this folder nor a private result.
chmod 755 "$prefix"
account="$(id -un) $(id -gn)"
mkdir "$prefix/temporary"

sed -e '/^ *listen \[::\]/d' \
    -e "s|^\( *listen \).*;|\1127.0.0.1:$port;|" \
    -e "s|^\( *root \).*;|\1$out;|" "$docs/nginx.conf" > "$prefix/site.conf"
awk '$3 == 301 { print $1, $2 ";" }' "$out/_redirects" > "$prefix/waraq-redirects.map"

types=/etc/nginx/mime.types
[ -e "$types" ] || types=$(nginx -V 2>&1 | sed -n 's/.*--conf-path=\([^ ]*\)nginx\.conf.*/\1mime.types/p')

cat > "$prefix/nginx.conf" <<END
$([ "$(id -u)" = 0 ] && echo "user $account;")
worker_processes 1;
daemon off;
pid $prefix/nginx.pid;
error_log stderr;
events { }
http {
    include $types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path $prefix/temporary/body;
    proxy_temp_path $prefix/temporary/proxy;
    fastcgi_temp_path $prefix/temporary/fastcgi;
    uwsgi_temp_path $prefix/temporary/uwsgi;
    scgi_temp_path $prefix/temporary/scgi;
    include $prefix/site.conf;
}
END

nginx -e stderr -p "$prefix" -c "$prefix/nginx.conf" &
nginx=$!
trap 'kill "$nginx" 2>/dev/null || :' INT TERM
status=0
# A signal cuts the first wait short; the second is for nginx's own end.
wait "$nginx" || status=$?
wait "$nginx" || status=$?
rm -rf "$prefix"
exit "$status"

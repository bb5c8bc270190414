# Runs nginx in the foreground, until asked to end. It is sourced, with `$prefix`, a folder
# that holds `site.conf`: what stands inside `http { }`. The folder is removed at the end.

PATH=$PATH:/usr/sbin:/usr/local/sbin
# nginx drops root's rights, and could then read neither this folder nor a private result.
chmod 755 "$prefix"
account="$(id -un) $(id -gn)"
mkdir "$prefix/temporary"

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

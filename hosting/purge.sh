#!/bin/sh
# Renews what a proxy with cache.conf holds. It runs on the proxy's machine, and reads
# addresses, one a line; `/*` stands for everything.
#
#   sh purge.sh https://doab.example < addresses
#
# WARAQ_CACHE is the folder of the pages: that of `proxy_cache_path` in cache.conf.
set -eu

site=${1%/}
folder=${WARAQ_CACHE:-/var/cache/nginx/waraq/documents}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cat > "$scratch/addresses"

if grep -qxF '/*' "$scratch/addresses"; then
  # nginx takes a missing file for one that was never there.
  [ -d "$folder" ] || { echo "purge.sh: there is no folder $folder" >&2; exit 1; }
  find "$folder" -type f -exec rm -f {} +
  echo "Everything was removed."
  exit
fi

awk -v site="$site" 'NF { printf "url = \"%s%s\"\noutput = /dev/null\n", site, $0 }' \
  "$scratch/addresses" > "$scratch/requests"
[ -s "$scratch/requests" ] || { echo "Nothing to renew."; exit; }

# The three kinds of requests that cache.conf distinguishes. curl leaves out an empty header.
for encoding in 'br, gzip' gzip ''; do
  curl --silent --show-error --globoff --path-as-is --connect-to '::127.0.0.1:' \
    --header 'X-Waraq-Refresh: 1' --header "Accept-Encoding: $encoding" \
    --write-out '%{http_code} %{url_effective}\n' --config "$scratch/requests" >> "$scratch/answers" || :
done
# What is gone answers 404, what has moved 301: so they are kept no longer either.
if grep -v -E '^(200|301|404) ' "$scratch/answers" >&2; then
  echo "purge.sh: these were not renewed, and stay as they are for up to an hour" >&2
  exit 1
fi
expected=$(($(grep -c '^url' "$scratch/requests") * 3))
[ "$(grep -c '' "$scratch/answers")" = "$expected" ] || { echo "purge.sh: curl ended early" >&2; exit 1; }
echo "Renewed: $((expected / 3))"

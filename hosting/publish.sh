#!/bin/sh
# Brings a result to one machine or several, so that every reader gets whole pages all the while.
#
#   hosting/publish.sh [--then COMMAND] RESULT TARGET...   publishes
#   hosting/publish.sh --removals [--days N] TARGET...     removes what is out of use for N days (1)
#   hosting/publish.sh --which TARGET...                   prints each target's fingerprint, or "none"
#
# A target is a folder, or user@host:folder. COMMAND purges caches: it runs when every
# target has the new pages, and none has the new worker yet.
#
# In a target:
#
#   out       link to the result that is served: the root of the web server
#   releases  a folder for each result: all that is not hashed, and links to `hashed`
#   hashed    the files whose names hold a hash of their content, of all results
#
# A page and its compressed forms are separate files. Even `rsync --delay-updates` renames
# them one by one, so that a page and its .gz could differ for a moment. Here each result has
# a folder of its own (unchanged files are hard links), and one rename of one link switches all.
set -eu

fail() {
  echo "publish.sh: $1" >&2
  exit 1
}

# Runs the commands on its input in the folder of a target.
on() {
  target=$1
  shift
  case $target in
    /* | ./* | ../*) ;;
    *:*)
      ${RSYNC_RSH:-ssh} "${target%%:*}" "mkdir -p '${target#*:}' && cd '${target#*:}' && sh -s -- $*"
      return
      ;;
  esac
  mkdir -p "$target"
  (cd "$target" && sh -s -- "$@")
}

copy() {
  rsync --recursive --times --perms --chmod=D755,F644 --prune-empty-dirs "$@"
}

which_result() {
  for target; do
    on "$target" <<'END'
set -eu
if [ -e out/waraq.json ]; then
  sed -n 's/^ *"fingerprint": *"\([^"]*\)".*/\1/p' out/waraq.json
else
  echo none
fi
END
  done
}

# Hashed files go to the folder that the result of now uses too: they are there at once.
upload_hashed() {
  on "$1" "$release" <<'END'
set -eu
if [ -e out ] && [ ! -L out ]; then
  echo "publish.sh: $PWD/out is not a link. Rename it; the next publish makes the link." >&2
  exit 1
fi
mkdir -p hashed releases
mkdir "releases/$1"
END
  # The list comes first: removals leave alone what any release lists.
  rsync "$scratch/hashed.txt" "$1/releases/$release/hashed.txt"
  # One name, one content: only a file of another size is a damaged one.
  copy --size-only --include-from="$scratch/hashed.rules" --exclude='*' "$result/" "$1/hashed/"
}

# All else goes into a folder that nobody is served from yet.
upload_pages() {
  live=$(echo 'readlink out || :' | on "$1")
  copy --checksum ${live:+"--link-dest=../../../$live"} --exclude-from="$scratch/pages.rules" \
    "$result/" "$1/releases/$release/site/"
  # shellcheck disable=SC2046 # The prefixes are words of their own.
  on "$1" "$release" "${live:-none}" $(cat "$scratch/prefixes") <<'END'
set -eu
cd "releases/$1"
release=$1
live=$2
shift 2
while read -r file; do
  if [ ! -f "../../hashed/$file" ]; then
    echo "publish.sh: $PWD/../../hashed/$file is missing. Nothing was switched; publish again." >&2
    exit 1
  fi
done < hashed.txt
for prefix; do
  up=../../../
  rest=$prefix
  while [ "$rest" != "${rest#*/}" ]; do
    up=../$up
    rest=${rest#*/}
  done
  mkdir -p "../../hashed/$prefix" "$(dirname "site/$prefix")"
  ln -s "${up}hashed/$prefix" "site/$prefix"
done
# The new pages, with the worker, lists for saving and manifest that were there before.
[ "$live" != none ] || exit 0
rsync --archive --link-dest="$PWD/site" site/ between/
cd between
find . -type f \( -path './sw.js*' -o -name 'offline.json*' -o -path ./waraq.json \) | while read -r file; do
  plain=${file%.br}
  plain=${plain%.gz}
  [ -f "../../../$live/$plain" ] || continue
  rm "$file"
  [ ! -f "../../../$live/$file" ] || ln "../../../$live/$file" "$file"
done
END
}

# A link is made beside `out` and takes its name: every request sees one or the other.
switch() {
  on "$1" "$release" "$2" <<'END'
set -eu
before=$(readlink out || :)
# From now on counts for how long that result has been out of use.
[ -z "$before" ] || touch "${before%/*}/hashed.txt"
stage=$2
[ -d "releases/$1/$stage" ] || stage=site
ln -s "releases/$1/$stage" "out.$1"
# Without an option, `mv` would move the link into the folder that `out` leads to.
if mv --version > /dev/null 2>&1 || mv --help 2>&1 | grep -q -e -T; then
  mv -T "out.$1" out
else
  mv -fh "out.$1" out
fi
END
}

remove_unused() {
  on "$1" "$minutes" <<'END'
set -eu
minutes=$1
live=$(readlink out) || { echo "publish.sh: nothing was published to $PWD." >&2; exit 1; }
live=${live%/*}
[ -s "$live/hashed.txt" ] || { echo "publish.sh: $PWD/$live/hashed.txt is missing." >&2; exit 1; }
for release in releases/*; do
  [ "$release" != "$live" ] || continue
  dated=$release/hashed.txt
  [ -e "$dated" ] || dated=$release
  [ -z "$(find "$dated" -prune -mmin "+$minutes")" ] || rm -rf "$release"
done
list=$(mktemp)
trap 'rm -f "$list"' EXIT
LC_ALL=C sort -u releases/*/hashed.txt > "$list"
cd hashed
find . -type f -mmin "+$minutes" | sed 's|^\./||' | LC_ALL=C sort | LC_ALL=C comm -23 - "$list" |
  while read -r file; do rm -f "$file"; done
END
}

days=1
command=
mode=publish
while [ $# -gt 0 ]; do
  case $1 in
    --which) mode=which ;;
    --removals) mode=removals ;;
    --days) days=${2-} && shift ;;
    --then) command=${2-} && shift ;;
    -*) fail "there is no option $1" ;;
    *) break ;;
  esac
  shift
done

case $days in '' | *[!0-9]*) fail "--days takes a number" ;; esac
[ $# -gt 0 ] || fail "which target?"
case $mode in
  which)
    which_result "$@"
    exit
    ;;
  removals)
    minutes=$((days * 1440))
    for target; do remove_unused "$target"; done
    exit
    ;;
esac

result=${1%/}
shift
[ $# -gt 0 ] || fail "which target?"
[ -f "$result/waraq.json" ] && [ -f "$result/_headers" ] || fail "$result is not a result of Waraq"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# `_headers` says which addresses never change.
awk '/^\// { pattern = $1 }
  /^ *Cache-Control:.*immutable/ { gsub(/^\/|\/\*$/, "", pattern); print pattern }' \
  "$result/_headers" > "$scratch/prefixes"
[ -s "$scratch/prefixes" ] || fail "$result/_headers names no immutable files"
while read -r prefix; do
  [ "$prefix" = "${prefix%/*}" ] || echo "/${prefix%/*}/"
  echo "/$prefix/***"
done < "$scratch/prefixes" > "$scratch/hashed.rules"
sed 's|.*|/&/|' "$scratch/prefixes" > "$scratch/pages.rules"
while read -r prefix; do
  [ ! -d "$result/$prefix" ] || (cd "$result" && find "$prefix" -type f)
done < "$scratch/prefixes" | LC_ALL=C sort > "$scratch/hashed.txt"

name=$(sed -n 's/^ *"fingerprint": *"\([0-9a-z]\{1,8\}\).*/\1/p' "$result/waraq.json")
release=$(date -u +%Y%m%dT%H%M%SZ)-$name-$$

echo "Hashed files"
for target; do upload_hashed "$target"; done
echo "Pages, unseen"
for target; do upload_pages "$target"; done
# On one machine without a cache all can change in the same instant.
if [ $# -gt 1 ] || [ -n "$command" ]; then
  echo "Switch: pages"
  for target; do switch "$target" between; done
  if [ -n "$command" ]; then
    echo "Caches"
    sh -c "$command" || fail "\"$command\" failed. The new pages are served, with the worker before. Publish again."
  fi
fi
echo "Switch: all"
for target; do switch "$target" site; done

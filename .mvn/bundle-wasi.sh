#!/usr/bin/env bash
# Makes the folder of the WASI packages that come with the product: bundle-wasi.sh FOLDER offline=true|false, true where
# nothing may be fetched. npm fetches them once, the hash below checks them, the user's cache keeps them.
# Where that fails, the build goes on without them, and the folder's index says why.
set -euo pipefail
package=@bytecodealliance/jco
version=1.35.0
sha512=3b9ddc588326fccd52a702f129189cbc03039f359fe335ace88eaa1592066e7dc7528bc330209ef5b9641b1c58bb2a1c1e355ffdc5e036694cbbfc7b4f28bbec
releases=(0.2.12 0.3.0)

folder=$1/wasi
offline=${2#offline=}
origin="# From $package $version, SHA-512 $sha512"
[ "$(head -n 1 "$folder/packages.txt" 2>/dev/null)" != "$origin" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/fetched" "$work/unpacked" "$work/wasi"

finish() { # the index comes last: a folder that has one is complete
  rm -rf "$folder"
  mkdir -p "$folder"
  cp -R "$work/wasi/." "$folder"
  cp "$work/packages.txt" "$folder/.packages.txt"
  mv "$folder/.packages.txt" "$folder/packages.txt"
  exit 0
}

go_without() { # go_without REASON
  echo "[WARNING] WASI is not bundled: $1"
  printf '! %s\n' "$1" >"$work/packages.txt"
  finish
}

is_right() { # is_right FILE: whether it is what the hash says
  local found
  found=$({ sha512sum "$1" || shasum -a 512 "$1" || openssl dgst -r -sha512 "$1"; } 2>/dev/null) || return 1
  [ "${found%% *}" = "$sha512" ]
}

cache=${XDG_CACHE_HOME:-${HOME:-$1}/.cache}/edgewright/wasi
archive=$cache/jco-$version.tgz
if ! is_right "$archive"; then
  command -v npm >/dev/null 2>&1 ||
    go_without "npm is not on the PATH; install Node.js with npm, then build again."
  arguments=(pack "$package@$version" --ignore-scripts --fetch-retries=1 --fetch-timeout=30000)
  [ "$offline" != true ] || arguments+=(--offline)
  if ! (cd "$work/fetched" && npm "${arguments[@]}" >"$work/log" 2>&1 </dev/null); then
    [ "$offline" != true ] ||
      go_without "this build may not use the network and none before it has fetched $package $version; build once with a network."
    reason=$(sed -nE 's/^npm (error|ERR!) code //p' "$work/log")
    go_without "npm could not fetch $package $version (${reason:-it does not say why}); check the network and npm's settings, then build again."
  fi
  fetched=$(echo "$work"/fetched/*.tgz)
  is_right "$fetched" ||
    go_without "what npm fetched as $package $version is not what its SHA-512 says; check where npm's registry setting points to, then build again."
  archive=$fetched
  if mkdir -p "$cache" 2>/dev/null && cp "$fetched" "$cache/.$$" 2>/dev/null; then
    mv -f "$cache/.$$" "$cache/jco-$version.tgz"
  fi
fi

tar -xmzf "$archive" -C "$work/unpacked" package/lib/wit/builtin
source=$work/unpacked/package/lib/wit/builtin
{
  echo "$origin"
  for release in "${releases[@]}"; do
    for each in "$source/$release"/*; do
      file=${each##*/}-$release.wit
      mv "$each/package.wit" "$work/wasi/$file"
      echo "$(sed -n 's/^package \(.*\);$/\1/p' "$work/wasi/$file") $file"
    done
  done
} >"$work/packages.txt"
mv "$source/LICENSE.md" "$source/README.md" "$work/wasi"
finish

#!/usr/bin/env bash
# Makes the folder of the WASI packages, and of the adapters for WASI preview 1, that come with the product: bundle-wasi.sh FOLDER JAVA offline=true|false, true
# where nothing may be fetched. npm fetches them once, the hashes below check them, the user's cache keeps them.
# Where that fails, the build goes on without them, and the folder's index says why.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1/wasi
java=$2
offline=${3#offline=}
scope=@bytecodealliance
declarations='jco 1.35.0'
documentation_02='preview2-shim 0.26.1'
documentation_03='preview3-shim 0.7.0'

hash_of() { # the SHA-512 of what npm has under a name and version
  case $1 in
    "$declarations") echo 3b9ddc588326fccd52a702f129189cbc03039f359fe335ace88eaa1592066e7dc7528bc330209ef5b9641b1c58bb2a1c1e355ffdc5e036694cbbfc7b4f28bbec ;;
    "$documentation_02") echo fa2f83235405edf72a28ddf4092b04488bff0e8a71839de9f181359bf4b92645018b584b08408ba77e39ed6f3804d0c79bcaeac0c0289da338c4b3682637a1e6 ;;
    "$documentation_03") echo e5b0401359ca4884fa6725a8c8b43057556325c8807602e4ee16cc78edf2e662c986b9012fd7a0138f31e487ef535b9b32c42c29616b3f48e57bba30d1be48eb ;;
  esac
}

origin="# From $scope: $declarations, $documentation_02, $documentation_03; made by $(cat "$here/bundle-wasi.sh" "$here/WasiDocs.java" | cksum)"
[ "$(head -n 1 "$folder/packages.txt" 2>/dev/null)" != "$origin" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/wasi"

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

is_right() { # is_right PACKAGE FILE: whether it is what the hash says
  local found
  found=$({ sha512sum "$2" || shasum -a 512 "$2" || openssl dgst -r -sha512 "$2"; } 2>/dev/null) || return 1
  [ "${found%% *}" = "$(hash_of "$1")" ]
}

unpack() { # unpack PACKAGE PATH INTO: a folder of what npm has
  local archive reason fetched=$work/fetched
  local cache=${XDG_CACHE_HOME:-${HOME:-$work}/.cache}/edgewright/wasi
  archive=$cache/${1/ /-}.tgz
  if ! is_right "$1" "$archive"; then
    command -v npm >/dev/null 2>&1 ||
      go_without "npm is not on the PATH; install Node.js with npm, then build again."
    local arguments=(pack "$scope/${1/ /@}" --ignore-scripts --fetch-retries=1 --fetch-timeout=30000)
    [ "$offline" != true ] || arguments+=(--offline)
    rm -rf "$fetched"
    mkdir "$fetched"
    if ! (cd "$fetched" && npm "${arguments[@]}" >"$work/log" 2>&1 </dev/null); then
      [ "$offline" != true ] ||
        go_without "this build may not use the network and none before it has fetched $scope/$1; build once with a network."
      reason=$(sed -nE 's/^npm (error|ERR!) code //p' "$work/log")
      go_without "npm could not fetch $scope/$1 (${reason:-it does not say why}); check the network and npm's settings, then build again."
    fi
    is_right "$1" "$(echo "$fetched"/*.tgz)" ||
      go_without "what npm fetched as $scope/$1 is not what its SHA-512 says; check where npm's registry setting points to, then build again."
    if mkdir -p "$cache" 2>/dev/null && cp "$fetched"/*.tgz "$cache/.$$" 2>/dev/null; then
      mv -f "$cache/.$$" "$archive"
    else
      archive=$(echo "$fetched"/*.tgz)
    fi
  fi
  mkdir "$3"
  tar -xmzf "$archive" -C "$3" "package/$2"
  mv "$3/package/$2"/* "$3"
}

unpack "$declarations" lib/wit/builtin "$work/wit"
unpack "$declarations" lib "$work/lib"
mv "$work"/lib/wasi_snapshot_preview1.*.wasm "$work/wasi"
unpack "$documentation_02" types/interfaces "$work/0.2"
unpack "$documentation_03" types/interfaces "$work/0.3"
{
  echo "$origin"
  for release in 0.2.12 0.3.0; do
    for each in "$work/wit/$release"/*; do
      file=${each##*/}-$release.wit
      mv "$each/package.wit" "$work/wasi/$file"
      echo "$(sed -n 's/^package \(.*\);$/\1/p' "$work/wasi/$file") $file"
    done
  done
} >"$work/packages.txt"
"$java" "$here/WasiDocs.java" "$work/wasi" "0.2.12=$work/0.2" "0.3.0=$work/0.3"
mv "$work/wit/LICENSE.md" "$work/wit/README.md" "$work/wasi"
finish

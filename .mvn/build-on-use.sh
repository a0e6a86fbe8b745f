# Builds a module of releng in a checkout when it is used. Sourced by edgewright, which sets here.

is_current() { # is_current HOME RESULT: whether no source is newer than the last build
  [ -d "$2" ] && [ -e "$1/target/built" ] || return 1
  [ -z "$(find "$here/pom.xml" "$here/target-platform" "$here/bundles" "$here/features" "$1" \
    \( -name target -o -name '*-gen' -o -name generated -o -name bin -o -name '.*' \) -prune -o \
    -type f -newer "$1/target/built" -print -quit 2>/dev/null)" ]
}

show_build_progress() { # turns Maven's output into one line per bundle
  local line step
  while IFS= read -r line; do
    case $line in
      '[INFO] Building '*'['*/*']')
        step=${line#'[INFO] Building '}
        if [ -t 2 ]; then printf '\r\033[Kedgewright: building %s' "$step" >&2; else printf 'edgewright: building %s\n' "$step" >&2; fi
        ;;
      '[WARNING] WASI is not bundled'*)
        [ ! -t 2 ] || printf '\r\033[K' >&2
        printf 'edgewright: %s\n' "${line#'[WARNING] '}" >&2
        ;;
    esac
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

build_when_needed() { # build_when_needed MODULE RESULT WHAT: makes the folder RESULT
  local home=$here/releng/$1 result=$2 what=$3 log
  log=$here/target/build-$1.log
  if is_current "$home" "$result"; then return; fi
  if ! mkdir -p "$here/target" "$home/target" 2>/dev/null || [ ! -w "$home/target" ]; then
    [ -d "$result" ] && return # what is there was built by somebody who may write
    echo "edgewright: cannot build in $home/target: the folder is not writable. Make the checkout writable, or use a distribution." >&2
    exit 1
  fi
  if command -v flock >/dev/null 2>&1; then
    # One lock for all modules, since they build the same bundles.
    exec 9>"$here/target/build.lock"
    flock 9
    if is_current "$home" "$result"; then exec 9>&-; return; fi
  fi
  : >"$here/target/building-$1" # what changes from here on is newer than this build
  # The compiler looks at changed files only; what uses them would keep calling what they were.
  rm -rf "$here"/bundles/*/target/classes
  echo "edgewright: building $what (first use, or the sources have changed) ..." >&2
  if ! "$here/mvnw" -B -ntp -f "$here/pom.xml" -pl "releng/$1" -am -DskipTests package </dev/null 2>&1 |
    tee "$log" | show_build_progress; then
    grep '^\[ERROR\]' "$log" | grep -v -e '-> \[Help' -e '^\[ERROR\] *$' -e 'switch to enable' -e 're-run Maven' \
      -e 'possible solutions' -e '\[Help' | head -n 10 >&2 || true
    echo "edgewright: the build failed; all of its output is in $log" >&2
    exit 1
  fi
  mv "$here/target/building-$1" "$home/target/built"
  exec 9>&-
}

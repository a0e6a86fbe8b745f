# Builds the headless distribution in a checkout. Sourced by edgewright, which sets here, home, jars and cache.

headless_is_current() {
  [ -d "$jars" ] && [ -e "$home/target/built" ] || return 1
  [ -z "$(find "$here/pom.xml" "$here/target-platform" "$here/bundles" "$here/features" "$home" \
    \( -name target -o -name src-gen -o -name generated -o -name bin -o -name '.*' \) -prune -o \
    -type f -newer "$home/target/built" -print -quit 2>/dev/null)" ]
}

show_build_progress() { # turns Maven's output into one line per bundle
  local line step
  while IFS= read -r line; do
    case $line in
      '[INFO] Building '*'['*/*']')
        step=${line#'[INFO] Building '}
        if [ -t 2 ]; then printf '\r\033[Kedgewright: building %s' "$step" >&2; else printf 'edgewright: building %s\n' "$step" >&2; fi
        ;;
    esac
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

build_headless_when_needed() {
  local log=$home/target/build.log
  if headless_is_current; then return; fi
  if ! mkdir -p "$home/target" 2>/dev/null || [ ! -w "$home/target" ]; then
    [ -d "$jars" ] && return # what is there was built by somebody who may write
    echo "edgewright: cannot build in $home/target: the folder is not writable. Make the checkout writable, or use a distribution." >&2
    exit 1
  fi
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$home/target/build.lock"
    flock 9
    if headless_is_current; then exec 9>&-; return; fi
  fi
  echo "edgewright: building the command line (first use, or the sources have changed) ..." >&2
  if ! "$here/mvnw" -B -ntp -f "$here/pom.xml" -pl releng/dev.edgewright.headless -am -DskipTests package 2>&1 |
    tee "$log" | show_build_progress; then
    grep -m 10 '^\[ERROR\]' "$log" >&2 || true
    echo "edgewright: the build failed; all of its output is in $log" >&2
    exit 1
  fi
  rm -rf "$cache"
  touch "$home/target/built"
  exec 9>&-
}

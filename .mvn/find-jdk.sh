# Finds a JDK 21 or newer. Sourced by mvnw and edgewright.
# Sets JDK (its home) and JDK_LOOKED_AT (what was examined, one line each, for the message when there is none).

jdk_release() { # prints the feature release (21, 25 ...) of the JDK or JRE at $1, nothing when there is none
  local line version
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=}; version=${version//\"/} ;; esac
    done <"$1/release"
  fi
  if [ -z "${version:-}" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
  printf '%s' "$version"
}

installed_jdks() { # prints the folders in which JDKs are usually installed, or those below EDGEWRIGHT_JDK_FOLDER
  local folder home=${HOME:-/nonexistent}
  if [ -n "${EDGEWRIGHT_JDK_FOLDER:-}" ]; then
    set -- "$EDGEWRIGHT_JDK_FOLDER"/*
  else
    set -- /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*-jdk* \
      "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.local/share/jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*
  fi
  for folder in "$@"; do printf '%s\n' "$folder"; done
}

find_jdk() { # find_jdk MINIMUM
  local minimum=$1 candidate release path_java best=0 found=
  JDK= JDK_LOOKED_AT=
  path_java=$(command -v java 2>/dev/null || true)
  if [ -n "$path_java" ]; then
    path_java=$(readlink -f "$path_java" 2>/dev/null || printf '%s' "$path_java")
    path_java=${path_java%/bin/java}
  fi
  for candidate in "${JAVA_HOME:-}" "$path_java"; do
    [ -n "$candidate" ] && consider_jdk "$candidate" && return 0
  done
  # Among the usual install folders the newest wins.
  while IFS= read -r candidate; do
    [ -d "$candidate" ] && [ ! -L "$candidate" ] && consider_jdk "$candidate" || continue
    release=$(jdk_release "$candidate")
    if [ "$release" -gt "$best" ]; then best=$release found=$candidate; fi
  done < <(installed_jdks)
  JDK=$found
  [ -n "$JDK" ]
}

consider_jdk() { # sets JDK when $1 is good enough, otherwise notes why it is not
  local release
  release=$(jdk_release "$1")
  if [ -z "$release" ]; then
    JDK_LOOKED_AT="$JDK_LOOKED_AT
  $1: no bin/java"
    return 1
  elif [ "$release" -lt "$minimum" ]; then
    JDK_LOOKED_AT="$JDK_LOOKED_AT
  $1: Java $release"
    return 1
  elif [ ! -x "$1/bin/javac" ]; then
    JDK_LOOKED_AT="$JDK_LOOKED_AT
  $1: Java $release, but a runtime without a compiler"
    return 1
  fi
  JDK=$1
}

require_jdk() { # require_jdk PROGRAM: finds the JDK or ends the program with a message
  find_jdk 21 && return 0
  {
    echo "$1: no JDK 21 or newer found. Install one or let JAVA_HOME point to it. Looked at:"
    echo "  JAVA_HOME: ${JAVA_HOME:-not set}"
    [ -n "$(command -v java 2>/dev/null)" ] || echo "  PATH: no java"
    printf '%s\n' "${JDK_LOOKED_AT:-  nothing in the usual install folders}" | sed '/^$/d'
  } >&2
  exit 1
}

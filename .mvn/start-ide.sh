# Starts the window of a checkout. Sourced by edgewright, which sets here, JDK and JDK's helpers.

ide_help() {
  cat <<'HELP'
Usage: edgewright ide [--data DIR] [FILE|FOLDER ...]

Opens the Edgewright window; builds it on first use and after changes of the sources.

  FILE         opens in its editor
  FOLDER       opens as a project, where it is
  --data DIR   the workspace: the folder for projects and settings
               (default: edgewright-workspace in your home folder)
  -h, --help   shows this help

Exit codes: 0 the window was closed, 1 it could not start, 2 wrong arguments.
HELP
}

ide_refuse() { # ide_refuse EXIT_CODE SENTENCE
  echo "edgewright ide: $2" >&2
  exit "$1"
}

ide_check_machine() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] ||
    ide_refuse 1 "the window is made for Linux on x86_64; this is $(uname -s) on $(uname -m). The other commands work here."
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
    ide_refuse 1 "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from a desktop session, over ssh -X, or under xvfb-run."
  . "$here/.mvn/screen.sh"
  has_gtk ||
    ide_refuse 1 "GTK 3 is missing. Install the package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch)."
}

ide_check_workspace() { # ide_check_workspace DIR
  local lock=$1/.metadata/.lock
  [ ! -e "$1" ] || [ -d "$1" ] || ide_refuse 1 "the workspace $1 is a file. Name another folder with --data DIR."
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] ||
    ide_refuse 1 "the workspace $1 is not writable. Name another folder with --data DIR."
  if [ -e "$lock" ] && [ -r /proc/locks ] && grep -q ":$(stat -c %i "$lock") " /proc/locks; then
    ide_refuse 1 "the workspace $1 is open in another window. Close that one, or name another folder with --data DIR."
  fi
}

start_ide() {
  local workspace=${HOME:-.}/edgewright-workspace open=() plugins options status launcher
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) ide_help; exit 0 ;;
      --data)
        [ $# -ge 2 ] || ide_refuse 2 "--data needs a folder; see edgewright ide --help."
        workspace=$2
        shift
        ;;
      --data=*) workspace=${1#--data=} ;;
      -*) ide_refuse 2 "there is no option $1; see edgewright ide --help." ;;
      *)
        [ -e "$1" ] || ide_refuse 2 "$1 does not exist."
        open+=(--open "$(readlink -f "$1")")
        ;;
    esac
    shift
  done
  ide_check_machine
  ide_check_workspace "$workspace"
  plugins=$here/releng/dev.edgewright.repository/target/products/edgewright/linux/gtk/x86_64/plugins
  build_when_needed dev.edgewright.repository "$plugins" "the window"
  launcher=$(echo "$plugins"/org.eclipse.equinox.launcher_*.jar)
  options=(-Xmx1g --enable-native-access=ALL-UNNAMED)
  [ "$(jdk_release "$JDK")" -lt 24 ] || options+=(--sun-misc-unsafe-memory-access=allow)
  while
    status=0
    "$JDK/bin/java" "${options[@]}" -jar "$launcher" -showsplash -data "$workspace" ${open[@]+"${open[@]}"} || status=$?
    [ $status = 23 ] # what the workbench answers when it wants to be started again
  do :; done
  case $status in
    0) exit 0 ;;
    13) ide_refuse 1 "the window could not start. When the lines above say so, the display ${DISPLAY:-$WAYLAND_DISPLAY} cannot be opened: let DISPLAY name a screen that you may use. Everything else is in $workspace/.metadata/.log or ${plugins%/plugins}/configuration." ;;
    *) ide_refuse 1 "the window ended with exit code $status; its log is $workspace/.metadata/.log." ;;
  esac
}

# A screen for the UI tests. Sourced by mvnw, and by edgewright for what it says of GTK.
# prepare_screen sets SCREEN (the command to put in front), or NO_SCREEN_REASON and fails.

has_gtk() {
  case $(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null) in
    *libgtk-3.so.0*) ;;
    *) return 1 ;;
  esac
}

screen_missing() { # prints what is missing of what the UI tests need
  command -v Xvfb >/dev/null 2>&1 && command -v xvfb-run >/dev/null 2>&1 && command -v xauth >/dev/null 2>&1 || printf 'Xvfb '
  has_gtk || printf 'GTK 3 '
}

install_screen() {
  local root=() gtk=libgtk-3-0
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  echo "mvnw: installing $1for the UI tests ..." >&2
  ${root[@]+"${root[@]}"} apt-get -qq update >/dev/null 2>&1 || true
  apt-cache show libgtk-3-0t64 >/dev/null 2>&1 && gtk=libgtk-3-0t64
  DEBIAN_FRONTEND=noninteractive ${root[@]+"${root[@]}"} apt-get -qq -y install --no-install-recommends \
    xvfb xauth "$gtk" dbus-x11 at-spi2-core fonts-dejavu-core adwaita-icon-theme >/dev/null 2>&1
}

prepare_screen() {
  local missing
  SCREEN=() NO_SCREEN_REASON=
  case $(uname -s) in
    Linux) ;;
    *) return 0 ;;
  esac
  missing=$(screen_missing)
  if [ -n "$missing" ] && [ -z "${EDGEWRIGHT_NO_INSTALL:-}" ] && command -v apt-get >/dev/null 2>&1 &&
    { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
    install_screen "$missing" || true
    missing=$(screen_missing)
  fi
  if [ -n "$missing" ]; then
    NO_SCREEN_REASON="${missing% } is missing and may not be installed from here"
    return 1
  fi
  SCREEN=(xvfb-run -a -s "-screen 0 1440x900x24")
}

#!/usr/bin/env bash
# Installs what the build, PDF sheets and browser tests need from Debian's packages, where it can; says what is missing where it cannot.
# Node bundles the editor while building (a published build needs none).
# The lighter shell of Chromium prints the sheets and carries the browser tests where Debian has it, Chromium does elsewhere; croscore
# has Tinos (metrics of Times New Roman), wrk makes the load of ./bench.   usage: build/ensure-packages.sh [bench]
set -uo pipefail
wanted=()
command -v node >/dev/null 2>&1 || wanted+=(nodejs)
command -v npm >/dev/null 2>&1 || wanted+=(npm)
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || wanted+=(chromium)
[ -n "$(find /usr/share/fonts -iname 'Tinos-Regular*' -print -quit 2>/dev/null)" ] || wanted+=(fonts-croscore)
shell=chromium-headless-shell
want_shell() {
  ! command -v $shell >/dev/null 2>&1 && apt-cache show $shell >/dev/null 2>&1 && [[ " ${wanted[*]-} " != *" $shell "* ]] && wanted+=($shell)
}
want_shell
if [ "${1:-}" = bench ]; then
  command -v wrk >/dev/null 2>&1 || wanted+=(wrk)
fi
[ ${#wanted[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "note: missing ${wanted[*]}; the build, PDF, tests or bench may not work until they are installed" >&2
  exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root=(sudo -n); else
    echo "note: missing ${wanted[*]}; install them with: sudo apt-get install ${wanted[*]}" >&2
    exit 0
  fi
fi
echo "installing ${wanted[*]} ..."
"${as_root[@]}" apt-get update -qq >/dev/null 2>&1
# A fresh machine knows its packages only now
want_shell
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null 2>&1 ||
  echo "note: could not install ${wanted[*]}; the build, PDF, tests or bench may not work until they are" >&2
exit 0

#!/usr/bin/env bash
# Installs what this machine lacks to run or to test Sandhill, and says so. A machine that has all of it waits for
# nothing. Debian and its kin; elsewhere the README names the same things.
#
#   ./needs.sh run     what it takes to build and open the program
#   ./needs.sh check   the same, and what the checks of the window's source need
#   ./needs.sh test    all of it, with browsers, drivers and validators
#   ./needs.sh mutants what `make mutants` takes, and nothing else
#   ./needs.sh deny    what `make deny` takes, and nothing else
set -euo pipefail
cd "$(dirname "$0")"

for_run=(build-essential pkg-config perl libwebkit2gtk-4.1-dev)
for_test=(libreoffice-writer-nogui webkit2gtk-driver xvfb xauth xdotool chromium poppler-utils qpdf age python3 python3-venv procps)

say() { printf 'needs: %s\n' "$*"; }

debian() {
  command -v dpkg-query >/dev/null || { say "not a Debian machine: see the README for what is needed"; return; }
  local lacks=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || lacks+=("$package")
  done
  [ ${#lacks[@]} -eq 0 ] && return
  say "installing with apt: ${lacks[*]}"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "neither root nor sudo: install these by hand"; exit 1; }
    root=(sudo)
  fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${lacks[@]}"
}

tool() { command -v "$1" >/dev/null || { say "$1 is missing: $2"; exit 1; }; }

npm_packages() {
  # npm writes this file last, so it tells whether an installation was finished.
  local done="$1/node_modules/.package-lock.json"
  [ -f "$done" ] && [ ! "$1/package-lock.json" -nt "$done" ] && return
  say "installing npm packages in $1"
  (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json)
}

python_packages() {
  [ -f .venv/done ] && [ ! tests/requirements.txt -nt .venv/done ] && return
  say "installing PyPI packages in .venv"
  python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
  touch .venv/done
}

driver() {
  [ -x target/tools/bin/tauri-driver ] && return
  say "building tauri-driver, which drives the real window in tests"
  cargo install tauri-driver --version 2.1.0 --locked --quiet --root target/tools
}

mutants() {
  [ -x target/tools/bin/cargo-mutants ] && return
  say "building cargo-mutants, which changes the law to see whether a test notices"
  cargo install cargo-mutants --version 27.1.0 --locked --quiet --root target/tools
}

deny() {
  [ -x target/tools/bin/cargo-deny ] && return
  say "building cargo-deny, which reads the licences and sources of all dependencies"
  cargo install cargo-deny --version 0.20.2 --locked --quiet --root target/tools
}

tool cargo "install Rust 1.90 or newer from rustup.rs"
tool node "install Node 20.19 or newer"
case "${1:-}" in
  run) debian "${for_run[@]}"; npm_packages ui ;;
  check) debian "${for_run[@]}"; npm_packages ui; npm_packages tests ;;
  test) debian "${for_run[@]}" "${for_test[@]}"; npm_packages ui; npm_packages tests; python_packages; driver ;;
  mutants) mutants ;;
  deny) deny ;;
  *) say "say run, check, test, mutants or deny"; exit 2 ;;
esac

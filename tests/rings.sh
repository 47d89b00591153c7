#!/usr/bin/env bash
# Runs the tests from below, ring by ring, and prints how long each took. The first ring that fails ends it.
set -euo pipefail
cd "$(dirname "$0")/.."

ring() {
  local name="$1" start=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  times+=("$(printf '%5d s  %s' $((SECONDS - start)) "$name")")
}

rust_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --no-fail-fast --status-level fail --final-status-level fail "$@"
  else
    cargo test --no-fail-fast --quiet "$@"
  fi
}

papers_conform() {
  # The papers that the tests of the papers have just written, every one of them.
  .venv/bin/python tests/pdfua.py target/papers
}

pages_looked_at() {
  # The same papers, seen by programs that did not set them.
  .venv/bin/python tests/pages.py target/papers
}

screens() { (cd tests && npm run --silent test:ui); }

window() { node tests/app/run.mjs; }

times=()
ring 'the window is built' bash -c 'cd ui && npm run --silent build'
ring 'casefile and law: units, scenarios, calendar, rulebook, tidy' rust_tests -p casefile -p law
ring 'papers: golden text, PDF facts' rust_tests -p papers
ring 'papers: PDF/UA-1 and PDF/A-2b' papers_conform
ring 'papers: every page looked at' pages_looked_at
ring 'vault' rust_tests -p store
ring 'commands over real IPC, bindings' rust_tests -p sandhill
ring 'what must not compile' cargo test --quiet --doc -p casefile -p law -p papers -p store
ring 'screens in Chromium, axe on each' screens
ring 'the program is built' cargo build --quiet -p sandhill
ring 'the real window' window

printf '\nWall time of each ring\n'
printf '%s\n' "${times[@]}"
printf '%5d s  all\n' "$SECONDS"

#!/usr/bin/env bash
# Turns every page of every paper that the tests write into a picture under target/shots/papers.
set -euo pipefail
cd "$(dirname "$0")/.."
# The papers are those of the tests' cases, as they are set now.
cargo test --quiet -p papers
mkdir -p target/shots/papers
for paper in target/papers/*.pdf target/papers-packet/*.pdf; do
  # Pasted text without end makes hundreds of pages that look alike.
  case $paper in */pasted-*) pages=2 ;; *) pages=999 ;; esac
  pdftoppm -r 80 -l "$pages" -png "$paper" "target/shots/papers/$(basename "$paper" .pdf)"
done
printf '%s pages in target/shots/papers\n' "$(find target/shots/papers -name '*.png' | wc -l)"

#!/usr/bin/env bash
# Turns every page of the papers that the tests wrote into a picture under target/shots/papers.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target/shots/papers
for paper in target/papers/*.pdf; do
  pdftoppm -r 80 -png "$paper" "target/shots/papers/$(basename "$paper" .pdf)"
done
printf '%s pages in target/shots/papers\n' "$(find target/shots/papers -name '*.png' | wc -l)"

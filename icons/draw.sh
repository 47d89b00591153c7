#!/bin/sh
# Draws every icon again from sandhill.svg. Needs rsvg-convert, convert (ImageMagick) and png2icns.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
for size in 16 24 32 48 64 128 256 512; do
  rsvg-convert -w "$size" -h "$size" sandhill.svg -o "$work/$size.png"
done
cp "$work/32.png" 32x32.png
cp "$work/128.png" 128x128.png
cp "$work/256.png" 128x128@2x.png
cp "$work/512.png" icon.png
(cd "$work" && convert 16.png 24.png 32.png 48.png 64.png 256.png icon.ico)
(cd "$work" && png2icns icon.icns 16.png 32.png 48.png 128.png 256.png 512.png >/dev/null)
cp "$work/icon.ico" "$work/icon.icns" .

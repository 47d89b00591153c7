#!/usr/bin/env python3
"""Looks at every page of PDF files, or of every PDF file in a folder, with programs that did not set them.

qpdf finds no fault in a file, pdfinfo shows its structure tree, poppler draws each page and sees ink on it. No word
stands outside the margins, no line runs into another, and every page is counted at its foot, or none is: an order
and a notice that the court signs have no foot. Prints what each file fails, then "N passed, M failed", and exits
with 1 if any failed or no file was given. Needs qpdf and Debian's poppler-utils.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile

from pdfua import files

# How far from the edges of the page every word stays, in points: the margins of a form at the sides, and the
# places of the stamp and of the foot.
LEFT, RIGHT, TOP, BOTTOM = 53.5, 612 - 53.5, 22, 792 - 22
# Boxes around words reach from ascender to descender of the font; small letters stand in this part of them.
LETTERS = (0.40, 0.78)
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>')


def run(*command):
    return subprocess.run(command, capture_output=True, check=False, text=True, errors="replace")


def words(page):
    """The words of a page as (left, top, right, bottom, text)."""
    for left, top, right, bottom, text in WORD.findall(page):
        yield float(left), float(top), float(right), float(bottom), text


def outside(found):
    for left, top, right, bottom, text in found:
        if left < LEFT or right > RIGHT or top < TOP - 4 or bottom > BOTTOM + 4:
            yield f"“{text}” stands outside the margins, at {left:.0f} to {right:.0f}, {top:.0f} to {bottom:.0f}"


def overlapping(found):
    """Words whose small letters would touch those of another."""
    boxes = []
    for left, top, right, bottom, text in found:
        height = bottom - top
        boxes.append((top + LETTERS[0] * height, top + LETTERS[1] * height, left, right, text))
    boxes.sort()
    for index, (top, bottom, left, right, text) in enumerate(boxes):
        for other_top, other_bottom, other_left, other_right, other in boxes[index + 1:]:
            if other_top >= bottom - 0.3:
                break
            if min(right, other_right) - max(left, other_left) > 0.6 and min(bottom, other_bottom) - other_top > 0.3:
                yield f"“{text}” and “{other}” run into one another"


def blank(path, count):
    """Pages on which poppler draws nothing, or that it does not draw."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = run("pdftoppm", "-r", "18", "-gray", path, f"{folder}/page")
        if drawn.returncode or drawn.stderr:
            yield f"poppler draws it with a complaint: {drawn.stderr.strip()[:200]}"
        pages = sorted(pathlib.Path(folder).glob("*.pgm"))
        if len(pages) != count:
            yield f"poppler draws {len(pages)} of {count} pages"
        for number, page in enumerate(pages, 1):
            if min(page.read_bytes().split(b"\n", 3)[-1], default=255) > 250:
                yield f"page {number} is empty"


def failures(path):
    """What a file fails, as lines of text."""
    checked = run("qpdf", "--check", path)
    if checked.returncode:
        yield f"qpdf: {(checked.stdout + checked.stderr).strip()[:300]}"
    told = run("pdfinfo", "-struct-text", path)
    if "Document" not in told.stdout:
        yield "pdfinfo shows no structure tree"
    title = re.search(r"^Title:\s*(.*)$", run("pdfinfo", path).stdout, re.M)
    pages = run("pdftotext", "-bbox", path, "-").stdout.split("<page ")[1:]
    counted = 0
    for number, page in enumerate(pages, 1):
        found = list(words(page))
        for fault in [*outside(found), *overlapping(found)]:
            yield f"page {number}: {fault}"
        text = " ".join(word[4] for word in found)
        counted += len(re.findall(r"\bpage \d+ of \d+\b", text)) > 0
        at_foot = f"page {number} of {len(pages)}"
        if counted and at_foot not in text and "packet" not in path:
            yield f"page {number} does not say “{at_foot}”"
    named = (title.group(1) if title else "") + pathlib.Path(path).stem
    without_foot = re.search("order|notice|decree", named, re.I)
    if counted not in (0, len(pages)):
        yield f"{counted} of {len(pages)} pages are counted"
    if not counted and not without_foot:
        yield "no page has a foot"
    yield from blank(path, len(pages))


def main(given):
    passed = failed = 0
    paths = list(files(given))
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        for path, found in zip(paths, workers.map(lambda path: list(failures(path)), paths)):
            if found:
                failed += 1
                print(path)
                for line in found[:10]:
                    print(f"    {line}")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

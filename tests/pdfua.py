#!/usr/bin/env python3
"""Validates PDF files, or every PDF file in a folder, against PDF/UA-1 and PDF/A-2b.

Needs the Python package page-validation. Prints what each file fails, then
"N passed, M failed" (one check for each file and profile), and exits with 1 if any failed
or no file was given.
"""

import pathlib
import sys

import page

PROFILES = {
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
    "PDF/A-2b": page.ValidationProfile.PDF_A_2B,
}


def failures(path, profile):
    """What the file fails, as lines of text."""
    try:
        report = page.validate_pdf(path, profile=profile)
    except (page.PageError, OSError) as error:
        return [f"cannot be checked: {error}"]
    if report.is_compliant:
        return []
    return [str(failure) for failure in report.failures] or ["is not compliant"]


def files(given):
    """The files among the arguments, those in a folder in the order of their names."""
    for path in map(pathlib.Path, given):
        yield from map(str, sorted(path.glob("*.pdf")) if path.is_dir() else [path])


def main(given):
    passed = failed = 0
    for path in files(given):
        for name, profile in PROFILES.items():
            found = failures(path, profile)
            if found:
                failed += 1
                print(f"{path}: {name}")
                for line in found[:10]:
                    print(f"    {line}")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

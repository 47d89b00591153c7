"""Runs the test behind each promise of tests/promises.toml and prints the table.

A promise whose test fails, is missing, is ignored or did not run at all is broken, and then this fails.
Usage: python3 tests/promises.py [words of a promise]
"""

import pathlib
import re
import shlex
import subprocess
import sys
import tomllib

TOP = pathlib.Path(__file__).resolve().parent.parent


def kept(promise: dict) -> bool:
    command = shlex.split(promise["run"])
    is_cargo = command[:2] == ["cargo", "test"]
    if is_cargo:
        command += ["--quiet", "--", promise["test"]]
    answer = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
    said = answer.stdout + answer.stderr
    ran = [int(n) for n in re.findall(r"(\d+) passed", said)]
    ignored = [int(n) for n in re.findall(r"(\d+) ignored", said)]
    return answer.returncode == 0 and sum(ran) > 0 and sum(ignored) == 0


def main() -> int:
    promises = tomllib.loads((TOP / "tests/promises.toml").read_text())["promise"]
    wanted = " ".join(sys.argv[1:]).lower()
    promises = [p for p in promises if wanted in p["says"].lower()]
    broken = 0
    for promise in promises:
        held = kept(promise)
        broken += not held
        print(f"{'kept  ' if held else 'BROKEN'}  {promise['about']:8}  {promise['says']}")
        print(f"                  {promise['file']}: {promise['test']}", flush=True)
    print(f"{len(promises) - broken} passed, {broken} failed")
    return 1 if broken or not promises else 0


sys.exit(main())

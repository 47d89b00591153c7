#!/usr/bin/env python3
"""Twenty pages of numbered paragraphs set by this program and by others, each in a process of its own.

setters.py BENCH, where BENCH is the program of `cargo bench -p papers`. Prints the median of five runs for each; one
that is not installed is named as such. None of the others makes pages that keep to PDF/UA-1 and PDF/A-2b here.
WeasyPrint, typst and docxtpl come from PyPI (tests/bench/setters.txt); LibreOffice turns the last one's file to PDF.
"""

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

FACTS = 232
FACT = (
    "In week {} of that time he set the hours at which she had to be ready, kept the money, and told her that nobody "
    "would believe her. Ex. A at {}."
)

TYPST = """
import sys, typst
facts = [{fact!r}.format(n, n) for n in range(1, {facts} + 1)]
head = "#set page(paper: \\"us-letter\\", margin: 1in)\\n#set text(size: 12pt)\\n#set par(leading: 1.4em)\\n"
typst.compile((head + "\\n".join("+ " + fact for fact in facts)).encode(), output=sys.argv[1])
"""
WEASYPRINT = """
import sys, weasyprint
facts = "".join("<li>" + {fact!r}.format(n, n) for n in range(1, {facts} + 1))
style = "<style>@page {{ size: letter; margin: 1in }} body {{ font: 12pt/2 serif }}</style>"
weasyprint.HTML(string=style + "<ol>" + facts + "</ol>").write_pdf(sys.argv[1])
"""
DOCXTPL = """
import os, subprocess, sys, docx, docxtpl
folder = os.path.dirname(sys.argv[1])
plain = docx.Document()
for line in ("{{%p for fact in facts %}}", "{{{{ fact }}}}", "{{%p endfor %}}"):
    plain.add_paragraph(line, style="List Number").paragraph_format.line_spacing = 2
plain.save(folder + "/template.docx")
filled = docxtpl.DocxTemplate(folder + "/template.docx")
filled.render({{"facts": [{fact!r}.format(n, n) for n in range(1, {facts} + 1)]}})
filled.save(folder + "/paper.docx")
subprocess.run(["soffice", "-env:UserInstallation=file://" + folder + "/office", "--headless", "--convert-to", "pdf",
                "--outdir", folder, folder + "/paper.docx"], check=True, stdout=subprocess.DEVNULL)
"""


def timed(command, path, environment=None):
    """The median of five runs in milliseconds, and the pages of what was made."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, env={**os.environ, **(environment or {})})
        times.append((time.perf_counter() - start) * 1000)
    told = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    pages = next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))
    return statistics.median(times), pages


def main(bench):
    installed = importlib.util.find_spec
    others = [
        ("typst, in Python", TYPST, installed("typst")),
        ("WeasyPrint", WEASYPRINT, installed("weasyprint")),
        ("docxtpl and LibreOffice, cold", DOCXTPL, installed("docxtpl") and shutil.which("soffice")),
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/paper.pdf"
        ours, pages = timed([bench], path, {"PAPER_TO": path})
        print(f"process against process: this program {ours:.0f} ms, {pages} pages")
        for name, script, there in others:
            if not there:
                print(f"    {name}: not installed")
                continue
            script = script.format(fact=FACT, facts=FACTS)
            took, pages = timed([sys.executable, "-c", script, path], path)
            print(f"    {name}: {took:.0f} ms, {pages} pages, {took / ours:.1f} times as long")


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
"""Looks for articles whose reading takes more than linear time.

    python3 benches/linear/linear.py [PROGRAM]        fails if the time of one grows much faster than its length

The unit tests hold some thousand short texts, each made to reach one rule. Each is repeated, as paragraphs and as one paragraph, to SHORT and to four times
that: the processor time of the longer may be at most GROWTH times the other's. Texts that are read at the usual pace are not timed twice.
"""

import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(TOP, "target")), "release/whosaid")
SHORT = 100_000
LONG = 4 * SHORT
# Linear is 4 and quadratic 16; between them stands what the caches and the start of the program do.
GROWTH = 9
# Seconds that no text of that length takes at a tenth of the usual pace.
SUSPICIOUS = 0.2
SHORTEST = 30


def texts():
    """The string literals of the unit tests that have a quotation or a colon in them."""
    found = set()
    for folder, _, names in os.walk(os.path.join(TOP, "src/quotes")):
        for name in names:
            if name.endswith(".rs"):
                with open(os.path.join(folder, name), encoding="utf-8") as source:
                    code = source.read()
                for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', code, re.S):
                    text = re.sub(r"\\\n\s*", "", literal)
                    text = text.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\").replace("{{", "{")
                    if len(text) >= SHORTEST and re.search("[“\"‘':]", text) and " " in text:
                        found.add(text)
    return sorted(found)


def seconds(program, path):
    """Processor time of reading one file."""
    child = subprocess.Popen([program, "extract", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else PROGRAM
    slow, tried = [], 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "article.txt")

        def timed(text, between, length):
            unit = text + between
            with open(path, "w", encoding="utf-8") as file:
                file.write("A long article\n\n" + unit * (length // len(unit.encode()) + 1))
            return seconds(program, path)

        for text in texts():
            for between in ("\n\n", " "):
                tried += 1
                long = timed(text, between, LONG)
                if long < SUSPICIOUS:
                    continue
                # What else the machine does makes a time longer and never shorter.
                long = min(long, timed(text, between, LONG))
                short = min(timed(text, between, SHORT) for _ in range(2))
                if long >= SUSPICIOUS and long > GROWTH * short:
                    slow.append((long / short, long, text, between))
    print(f"{tried} articles, {len(slow)} whose time grows faster than their length")
    for growth, long, text, between in sorted(slow, reverse=True):
        shape = "paragraphs" if between == "\n\n" else "one paragraph"
        print(f"  {growth:4.1f} times for four times the length, {long:.2f} s, {shape}: {text[:150]!r}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())

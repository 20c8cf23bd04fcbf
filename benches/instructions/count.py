#!/usr/bin/env python3
"""Counts the instructions of the hot paths under callgrind and compares them with the committed baseline.

    python3 benches/instructions/count.py           fails if a count has grown by more than 5 %
    python3 benches/instructions/count.py --write   writes the baseline anew, to be committed with the change that needs it

Unlike time, a count is the same on a busy machine; it says nothing of waiting for memory. Counts are of the bundled corpus and of the profile `quick`, whose functions keep
their names. Another compiler counts differently: the baseline names its own, and with another the comparison is only printed.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
BASELINE = os.path.join(HERE, "baseline.json")
PROGRAM = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(TOP, "target")), "quick/whosaid")
GROWTH = 1.05

# Each command, and the functions whose share of it is counted as well.
COMMANDS = {
    "start": ["--version"],
    "extract": ["extract", "corpus"],
    "index": ["--index", "{index}", "index", "corpus"],
    "search a word": ["--index", "{index}", "search", "ferry"],
    "search a phrase": ["--index", "{index}", "search", '"let her sail"'],
    "search a prefix": ["--index", "{index}", "search", "minist*"],
    "search near": ["--index", "{index}", "search", "pilot w/10 wind"],
    "quotes": ["--index", "{index}", "quotes", '"told them twice"'],
    "check": ["--index", "{index}", "check", "I told them the wind was wrong. I told them three times."],
}
FUNCTIONS = {
    "extract": ["whosaid::quotes::extract"],
    "index": ["SegmentBuilder::text_to_keep", "SegmentBuilder::build", "Postings::invert"],
    "search a word": ["whosaid::query::parse", "Highlighter::marks", "whosaid::search::passages::choose"],
}


def counted(name, arguments, index):
    """Instructions of the command and of the functions in it."""
    with tempfile.NamedTemporaryFile() as out:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", PROGRAM]
        run = subprocess.run(command + [a.format(index=index) for a in arguments], cwd=TOP, capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", run.stderr)
        if not found:
            sys.exit(f"{name}: callgrind gave no count\n{run.stderr}")
        counts = {name: int(found.group(1))}
        if name in FUNCTIONS:
            annotate = ["callgrind_annotate", "--inclusive=yes", "--threshold=100", out.name]
            lines = subprocess.run(annotate, capture_output=True, text=True).stdout.splitlines()
            for function in FUNCTIONS[name]:
                pattern = re.compile(r"^\s*([\d,]+)\s.*" + re.escape(function) + r"(?:'\d+)?(?:<.*>)?(?:::h[0-9a-f]{16})? \[")
                sums = [int(m.group(1).replace(",", "")) for m in map(pattern.match, lines) if m]
                if sums:
                    counts[f"{name}: {function}"] = max(sums)
        return counts


def main():
    if "--as-built" not in sys.argv:
        subprocess.run(["cargo", "build", "--locked", "--profile", "quick"], cwd=TOP, check=True)
    compiler = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    counts = {}
    with tempfile.TemporaryDirectory() as work:
        index = os.path.join(work, "index")
        for name, arguments in COMMANDS.items():
            counts.update(counted(name, arguments, index))
    if "--write" in sys.argv:
        with open(BASELINE, "w") as file:
            json.dump({"compiler": compiler, "instructions": counts}, file, indent=1)
            file.write("\n")
        return
    with open(BASELINE) as file:
        baseline = json.load(file)
    grown = []
    for name, count in counts.items():
        before = baseline["instructions"].get(name)
        ratio = count / before if before else 1.0
        print(f"{name:55} {count:14,} {ratio:6.3f}")
        if ratio > GROWTH:
            grown.append(name)
    if compiler != baseline["compiler"]:
        print(f"the baseline was counted with {baseline['compiler']}, this is {compiler}: nothing is decided")
    elif grown:
        sys.exit("grown by more than 5 %: " + ", ".join(grown))


if __name__ == "__main__":
    main()

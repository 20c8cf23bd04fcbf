#!/usr/bin/env python3
"""Count the words of a collection of news, as compile.py takes them: capitals as they stand, words met once or twice left out.

    frequencies.py FOLDER... > frequencies.json

Reads every file below the folders; of a .json file, its longest text field is the article.
"""

import collections
import json
import pathlib
import re
import sys

WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
FEWEST = 3


def text(path):
    raw = path.read_text(encoding="utf8", errors="replace")
    if path.suffix != ".json":
        return raw
    try:
        record = json.loads(raw)
    except ValueError:
        return ""
    fields = record.values() if isinstance(record, dict) else []
    return max((f for f in fields if isinstance(f, str)), key=len, default="")


counts = collections.Counter()
for folder in sys.argv[1:]:
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file():
            counts.update(WORD.findall(text(path)))
json.dump({word: n for word, n in sorted(counts.items()) if n >= FEWEST}, sys.stdout)

#!/usr/bin/env python3
"""Count the words of a collection of news, as compile.py takes them: capitals as they stand, words met once or twice left out.

Of words with a capital it also counts where they stand: before another such word and behind none, as given names do; behind one and before none,
as surnames do; alone; before the words that companies end on; how many different words follow them, and which most often.

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
FEWEST_NAMES = 2

# Words, and the marks between which they stand.
PIECE = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]|\n")

# What stands before a name with a capital and is no part of it.
OFFICES = set(
    """Mr Mrs Ms Dr President Minister Senator Sen Rep Secretary General Gen Chancellor The Lord Judge Prof Sir Captain King Queen Prince
    Chairman Director Executive But And In As When While Finance Foreign Prime Chief Economy Commissioner
    New North South East West Northern Southern Eastern Western Central Saudi San Santa St""".split()
)
BODIES = set(
    """Inc Corp Corporation Co Company Ltd Plc PLC Group Bank Holdings Securities Capital Electric Electronics Motor Motors Airlines Airways Energy Partners
    Financial Insurance Industries International Technologies Systems Research Association University College Center Centre Institute Party Street Law Act""".split()
)
PARTICLES = set("de van von del da bin al der den le la di dos el".split())


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




def positions(words, leads, follows, alone, followers):
    """Counts where the words with a capital stand, by what stands beside them."""
    for before, word, after in zip(["\n", *words], words, [*words[1:], "\n"]):
        if not is_name(word):
            continue
        behind = before[0].isupper() and before not in OFFICES
        ahead = is_name(after) or after in PARTICLES or after.startswith("al-")
        if ahead and not behind:
            leads[word] += 1
            followers[word][after] += 1
        elif behind and not ahead:
            follows[word] += 1
        else:
            alone[word] += 1


def is_name(word):
    return len(word) > 1 and word[0].isupper() and not word.isupper()


counts = collections.Counter()
leads, follows, alone = collections.Counter(), collections.Counter(), collections.Counter()
followers = collections.defaultdict(collections.Counter)
for folder in sys.argv[1:]:
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file():
            article = text(path)
            counts.update(WORD.findall(article))
            positions(PIECE.findall(article), leads, follows, alone, followers)
json.dump(
    {
        "words": {word: n for word, n in sorted(counts.items()) if n >= FEWEST},
        "positions": {
            word: [leads[word], follows[word], alone[word], sum(followers[word][body] for body in BODIES), len(followers[word]), next(iter(followers[word].most_common(1)), ("", 0))[0]]
            for word in sorted(leads.keys() | follows.keys() | alone.keys())
            if leads[word] + follows[word] + alone[word] >= FEWEST_NAMES
        },
    },
    sys.stdout,
)

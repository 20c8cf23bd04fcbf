#!/usr/bin/env python3
"""Makes confidence.rs: how often each rule is right, counted on articles whose quotations people have attributed.

    calibrate.py EXTRACTED.ndjson GOLD.jsonl [EXTRACTED.ndjson GOLD.jsonl ...]

EXTRACTED is what `whosaid extract --explain` prints; GOLD has an object for each quoted span: article (the file's name without its ending),
text, kind ("speech" or "other"), speaker (null where it is open). Where a gold has "mention": true, its speakers are the words beside the
quotation and not full names, and pronouns and descriptions, which such a gold cannot judge, are left out.

A cell is the share of right speakers among a rule's spans of one link. Where there are few, the rule's own share and that of the link
over all rules count as PRIOR more spans.
"""

import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
LINKS = ["explicit", "pronoun", "nominal", "implicit"]
PRIOR = 8


def words(text):
    return re.findall(r"[^\W_]+", text.lower().replace("’", "'").replace("'s", ""))


def same(gold, found, by_mention):
    g, f = words(gold), words(found or "")
    if not g or not f:
        return False
    return f[-1] in g or f[0] in g if by_mention else g == f or len(set(g) & set(f)) * 2 >= len(set(g)) and f[-1] in g


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main():
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__.split("\n\n")[1])
    right, all_ = collections.Counter(), collections.Counter()
    for extracted, gold in zip(sys.argv[1::2], sys.argv[2::2]):
        spans = collections.defaultdict(list)
        for row in load(gold):
            spans[row["article"], tuple(words(row["text"]))].append(row)
        for quotation in load(extracted):
            article = re.sub(r"\.\w+$", "", pathlib.Path(quotation["path"]).name)
            for segment in quotation["segments"]:
                rows = spans.get((article, tuple(words(segment["text"]))))
                if not rows:
                    continue
                row = rows.pop(0)
                by_mention = row.get("mention", False)
                if by_mention and quotation["link"] in ("pronoun", "nominal"):
                    continue
                if row["kind"] == "speech" and not row["speaker"]:
                    continue
                cell = quotation["rule"], quotation["link"]
                all_[cell] += 1
                right[cell] += row["kind"] == "speech" and same(row["speaker"], quotation["speaker"], by_mention)

    total = sum(all_.values())
    mean = sum(right.values()) / total

    def share(keys):
        n = sum(all_[k] for k in keys)
        return (sum(right[k] for k in keys) + PRIOR * mean) / (n + PRIOR)

    rule_file = (HERE / "rule.rs").read_text(encoding="utf-8")
    rules = re.findall(r'Rule::(\w+) => "([^"]+)"', rule_file)
    out = [
        "//! How often each rule is right. Made by calibrate.py, which says how; do not edit.",
        "",
        f"/// The share of right speakers by rule and by link (explicit, pronoun, nominal, implicit), counted on {total} spans.",
        "pub const CONFIDENCE: &[[f32; 4]] = &[",
    ]
    for name, description in rules:
        cells = []
        for link in LINKS:
            cell = description, link
            rule_share = share([k for k in all_ if k[0] == description])
            link_share = share([k for k in all_ if k[1] == link])
            prior = (rule_share * link_share / mean) if mean else 0.5
            value = (right[cell] + PRIOR * min(prior, 0.99)) / (all_[cell] + PRIOR)
            cells.append(f"{value:.2f}")
        n = [all_[description, link] for link in LINKS]
        out.append(f"    [{', '.join(cells)}], // {name}: {' '.join(map(str, n))} spans")
    out.append("];")
    (HERE / "confidence.rs").write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{total} spans, {mean:.3f} right")


if __name__ == "__main__":
    main()

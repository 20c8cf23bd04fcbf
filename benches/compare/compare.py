#!/usr/bin/env python3
"""Runs whosaid and every peer on this machine over the same articles, as whole processes in turns, and prints ratios with their spread.

    python3 benches/compare/compare.py                              10,000 articles of the generator
    python3 benches/compare/compare.py --articles 100000 --from DIR articles recombined from the files of DIR
    python3 benches/compare/compare.py --scale 10000,40000,160000   time and memory by the number of articles
    python3 benches/compare/compare.py --keep DIR --only NAME       peer by peer: what stands in DIR is not made again

It needs Python 3.9 and nothing else; peers that are not installed are left out. The programs are those of `cargo build --release` and
`cargo bench --no-run --bench bare`. Results go to standard output as Markdown and to --out as results.md, results.json and results.svg.
"""

import argparse
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter

import corpus
import peers
import plot

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.environ.get("CARGO_TARGET_DIR", os.path.join(TOP, "target"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--from", dest="source", help="a folder of articles to recombine; without it the generator writes them")
    parser.add_argument("--folder", help="measure over this folder of text files as it is")
    parser.add_argument("--runs", type=int, default=5, help="of each program over all files; queries run four times as often")
    parser.add_argument("--only", help="names of peers, with commas; the bare engine always runs")
    parser.add_argument("--warm-up", type=int, default=1, help="rounds of indexing that are not counted")
    parser.add_argument("--keep", help="a folder for articles, indexes and figures, which the next run takes from there")
    parser.add_argument("--out", default="target/compare")
    parser.add_argument("--scale", help="numbers of articles, with commas: only whosaid and the bare engine are run, on each")
    parser.add_argument("--whosaid", default=os.path.join(TARGET, "release/whosaid"))
    parser.add_argument("--bare", help="the bare program; built by cargo if not given")
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    found = programs(given)
    if given.keep:
        os.makedirs(given.keep, exist_ok=True)
        return measure(given, found, given.keep)
    with tempfile.TemporaryDirectory(prefix="compare-", dir=given.out) as work:
        measure(given, found, work)


def measure(given, found, work):
    if given.scale:
        scale(given, found[:2], work)
    else:
        compare(given, found, work)


def programs(given):
    bare = given.bare or built_bare()
    ours = [peers.Whosaid(given.whosaid), peers.Bare(bare)]
    others = [p() for p in (peers.Fts5, peers.Xapian, peers.Recoll, peers.Swish, peers.Ripgrep)]
    wanted = given.only.split(",") if given.only else None
    return ours + [p for p in others if p.found() and (wanted is None or p.name in wanted)]


def built_bare():
    command = ["cargo", "bench", "--locked", "--no-run", "--bench", "bare", "--message-format", "json"]
    lines = subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True).stdout.splitlines()
    built = [json.loads(line) for line in lines if '"executable"' in line]
    return [b["executable"] for b in built if b.get("target", {}).get("name") == "bare" and b["executable"]][-1]


def measured(command):
    """Runs a command, its output read and thrown away: seconds of wall and processor, peak memory in MB, exit status."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    while os.read(process.stdout.fileno(), 1 << 16):
        pass
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    wall = time.perf_counter() - begin
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,
        "status": process.returncode,
    }


def size_of(path):
    if os.path.islink(path):
        return 0
    return sum(os.path.getsize(os.path.join(below, n)) for below, _, names in os.walk(path) for n in names)


def home_of(peer, work):
    return os.path.join(work, "index-" + re.sub(r"\W", "", peer.name))


def index_in_turns(found, folder, work, runs, warm_up):
    """All programs index the folder, one after the other, `runs` times after the rounds that are not counted; those that were measured here before do not."""
    figures = {}
    for peer in found:
        try:
            with open(home_of(peer, work) + ".json") as file:
                figures[peer.name] = json.load(file)
        except OSError:
            figures[peer.name] = []
    turns = [peer for peer in found if not figures[peer.name]]
    for run in range(runs + warm_up):
        for peer in turns:
            home = home_of(peer, work)
            if os.path.islink(home):
                os.unlink(home)
            shutil.rmtree(home, ignore_errors=True)
            figure = measured(peer.index(folder, home))
            figure["size"] = size_of(home) / 1e6
            if run >= warm_up:
                figures[peer.name].append(figure)
            print(f"  {peer.name}: {figure['wall']:.2f} s", file=sys.stderr)
    for peer in turns:
        with open(home_of(peer, work) + ".json", "w") as file:
            json.dump(figures[peer.name], file)
    return figures


def query_in_turns(found, work, queries, runs):
    figures = {}
    for name, kind, text in queries:
        per_peer = {p.name: [] for p in found}
        for run in range(runs + 1):
            for peer in found:
                command = peer.query(home_of(peer, work), kind, text)
                if command is None:
                    continue
                figure = measured(command)
                if run:
                    per_peer[peer.name].append(figure)
        figures[name] = {p: f for p, f in per_peer.items() if f}
        print(f"  {name}: {text}", file=sys.stderr)
    return figures


def queries_for(folder, whosaid):
    """Queries of each kind, chosen by how often their words stand in a sample of the articles."""
    rng = random.Random(11)
    paths = sorted(os.path.join(below, n) for below, _, names in os.walk(folder) for n in names)
    sample = rng.sample(paths, min(2000, len(paths)))
    documents, fives = Counter(), Counter()
    for path in sample:
        words = re.findall(r"[a-z]+", corpus.read(path)[1].lower())
        documents.update(set(words))
        fives.update({" ".join(words[i : i + 5]) for i in range(len(words) - 4)})
    plain = [w for w in documents if len(w) > 4]
    by_share = lambda share: min(plain, key=lambda w: abs(documents[w] / len(sample) - share))
    three = [by_share(0.12), by_share(0.15), by_share(0.10)]
    common = fives.most_common(1)[0][0]
    rare = next((f for f, n in sorted(fives.items()) if n == 2), common)
    prefix = Counter(w[:6] for w in plain for _ in range(documents[w]) if len(w) > 7).most_common(20)[-1][0]
    lines = subprocess.run([whosaid, "extract", *sample[:200]], capture_output=True, text=True).stdout.splitlines()
    speakers = Counter(q["speaker"] for q in map(json.loads, lines) if q["speaker"] and " " in q["speaker"])
    speaker = speakers.most_common(1)[0][0] if speakers else "nobody"
    return [
        ("one word", "word", by_share(0.09)),
        ("three words, all", "and", " ".join(three)),
        ("three words, any", "or", " ".join(three)),
        ("rare phrase of five", "phrase", rare),
        ("common phrase of five", "phrase", common),
        ("prefix", "prefix", prefix),
        ("word by a speaker", "speaker", speaker + "|" + by_share(0.3)),
        ("start alone", "help", ""),
    ]


def ratio(ours, theirs, what):
    """Ours over theirs, run by run: median, least, most."""
    pairs = [a[what] / b[what] for a, b in zip(ours, theirs) if b[what] > 0]
    return (statistics.median(pairs), min(pairs), max(pairs)) if pairs else None


def median(figures, what):
    return statistics.median(f[what] for f in figures)


def shown(r):
    return f"{r[0]:.2f} ({r[1]:.2f}–{r[2]:.2f})" if r else "–"


def machine():
    model = ""
    try:
        with open("/proc/cpuinfo") as file:
            model = next((l.split(":")[1].strip() for l in file if l.startswith("model name")), "")
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    except (OSError, ValueError):
        memory = 0
    load = ", ".join(f"{l:.1f}" for l in os.getloadavg())
    return f"{model or platform.processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}; load {load}"


def compare(given, found, work):
    folder = given.folder
    if not folder:
        folder = os.path.join(work, "articles")
        if not os.path.isdir(folder):
            corpus.lay_out(folder, given.articles, given.source)
    files = sum(len(names) for _, _, names in os.walk(folder))
    text = size_of(folder) / 1e6
    before = machine()
    indexing = index_in_turns(found, folder, work, given.runs, given.warm_up)
    answering = query_in_turns(found, work, queries_for(folder, given.whosaid), given.runs * 4)

    bare = found[1].name
    out = [f"{files:,} files, {text:.0f} MB. {before}.", "", "Indexing, medians; in parentheses the least and most of the runs' ratios.", ""]
    out += ["| | wall s | processor s | peak MB | index MB | processor / bare | wall / bare | size / bare |", "|---|---|---|---|---|---|---|---|"]
    for peer in found:
        f = indexing[peer.name]
        size = median(f, "size") / max(median(indexing[bare], "size"), 1e-9)
        out.append(
            f"| {peer.name} | {median(f, 'wall'):.2f} | {median(f, 'cpu'):.2f} | {median(f, 'peak'):.0f} | {median(f, 'size'):.1f} | "
            f"{shown(ratio(f, indexing[bare], 'cpu'))} | {shown(ratio(f, indexing[bare], 'wall'))} | {size:.2f} |"
        )
    out += ["", "Queries, ms of wall time of the whole process, medians; below whosaid's its ratio to the bare engine.", ""]
    names = [p.name for p in found]
    out += ["| | " + " | ".join(names) + " | whosaid / bare | processor |", "|---" * (len(names) + 3) + "|"]
    for query, figures in answering.items():
        cells = [f"{median(figures[n], 'wall') * 1000:.1f}" if n in figures else "–" for n in names]
        wall, cpu = (ratio(figures[found[0].name], figures[bare], what) for what in ("wall", "cpu"))
        out.append(f"| {query} | " + " | ".join(cells) + f" | {shown(wall)} | {shown(cpu)} |")
    text = "\n".join(out) + "\n"
    print(text)
    with open(os.path.join(given.out, "results.md"), "w") as file:
        file.write(text)
    with open(os.path.join(given.out, "results.json"), "w") as file:
        json.dump({"machine": before, "indexing": indexing, "queries": answering}, file, indent=1)
    bars = [(p.name, median(indexing[p.name], "wall"), median(indexing[p.name], "cpu")) for p in found if size_of_peer(p, indexing)]
    with open(os.path.join(given.out, "results.svg"), "w") as file:
        file.write(plot.bars(f"Seconds to index {files:,} articles", bars, ("wall", "processor")))


def size_of_peer(peer, indexing):
    return median(indexing[peer.name], "size") > 0


def scale(given, found, work):
    """Time and memory at several numbers of articles."""
    lines = {p.name: [] for p in found}
    memory = {p.name: [] for p in found}
    print("| articles | " + " | ".join(f"{p.name} processor s | peak MB" for p in found) + " |")
    print("|---" * (1 + 2 * len(found)) + "|")
    for count in map(int, given.scale.split(",")):
        folder = os.path.join(work, f"articles-{count}")
        corpus.lay_out(folder, count, given.source)
        figures = index_in_turns(found, folder, work, given.runs, given.warm_up)
        row = []
        for p in found:
            lines[p.name].append((count, median(figures[p.name], "cpu")))
            memory[p.name].append((count, median(figures[p.name], "peak")))
            row += [f"{lines[p.name][-1][1]:.2f}", f"{memory[p.name][-1][1]:.0f}"]
        print(f"| {count:,} | " + " | ".join(row) + " |", flush=True)
        shutil.rmtree(folder)
        for p in found:
            os.remove(home_of(p, work) + ".json")
    with open(os.path.join(given.out, "scale.svg"), "w") as file:
        file.write(plot.lines("Processor seconds and peak MB by number of articles", lines, memory))


if __name__ == "__main__":
    main()

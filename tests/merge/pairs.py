#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Pairs of short articles through the whole program: which tell the same event, and which only look like it.
"""pairs.py BINARY WORK

Each row of pairs.tsv is exported and merged. "expected" lists event types of which an occurrence must hold accounts of
both articles (other types that the sentences tell may be merged, too), or "-": nothing at all may be merged."""
import json, shutil, subprocess, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SC = "https://w3id.org/sourcier#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def rows():
    lines = (HERE / "pairs.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line]


def quads(path):
    """(subject, predicate, object) of IRIs only; the rest is of no interest here."""
    for line in path.read_text("utf-8").splitlines():
        parts = line.split(" ")
        if parts[2].startswith("<"):
            yield tuple(part.strip("<>") for part in parts[:3])


def exported(binary, folder, pairs):
    """Both articles of each pair, in one run; a folder of graphs for each pair."""
    folder.mkdir(parents=True)
    articles = folder / "articles.jsonl"
    with articles.open("w", encoding="utf-8") as file:
        for number, (_, _, date1, text1, date2, text2) in enumerate(pairs):
            for side, date, text in (("one", date1, text1), ("two", date2, text2)):
                row = {"id": "%d-%s" % (number, side), "date": date, "text": text}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    subprocess.run([binary, "export", "-q", "--format", "n-quads", "-o", folder / "graphs", articles], check=True)


def merged(binary, folder, number):
    """Types of the events that an occurrence joins."""
    graphs = [folder / "graphs" / ("%d-%s.nq" % (number, side)) for side in ("one", "two")]
    joined = folder / ("%d.nq" % number)
    subprocess.run([binary, "merge", "-q", *graphs, "-o", joined], check=True)
    types = {s: o for file in graphs for s, p, o in quads(file)
             if p == TYPE and "/event/" in s and o != SC + "Event"}
    return sorted({types[o].removeprefix(SC) for _, p, o in quads(joined) if p == SC + "account"})


def main():
    binary, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    shutil.rmtree(work, ignore_errors=True)
    pairs = rows()
    exported(binary, work, pairs)
    failed = 0
    for number, row in enumerate(pairs):
        found = merged(binary, work, number)
        expected = [] if row[1] == "-" else sorted(row[1].split())
        if not set(expected) <= set(found) or (found and not expected):
            failed += 1
            print("%s: merged %s, expected %s" % (row[0], found or "nothing", expected or "nothing"))
    print("%d passed, %d failed, 0 skipped" % (len(pairs) - failed, failed))
    sys.exit(1 if failed else 0)


main()

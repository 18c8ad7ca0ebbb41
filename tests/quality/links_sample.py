#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws links by hash from exported articles, and counts those judged by a reader.

  links_sample.py draw RDF_DIR TEXT_DIR COUNT [SALT]   one line a link: article, offsets, item, label, kind, confidence, the sentence around
  links_sample.py count RDF_DIR links_judged.tsv       shares judged right and wrong, by confidence (the reliability table)

RDF_DIR: N-Triples of `sourcier export --detail full --format n-triples`. A drawn link is a mention (name, demonym, metonym, description) with a linked entity.
links_judged.tsv: article, begin, end, item, verdict (right, wrong, unclear), reason. Drawing depends on nothing but article, offsets, item and salt."""
import collections
import glob
import hashlib
import os
import re
import sys

LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"[^ ]*) \.')


def local(iri):
    return re.split(r"[#/]", iri)[-1]


def links(path):
    """(begin, end, mention kind, item, label, class, confidence, method) of each linked mention of a file, and the source file's name."""
    rows = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        match = LINE.match(line)
        if match:
            rows[match[1]].append((local(match[2]), match[3] if match[3] else match[4]))
    source, by_entity = "", {}
    for subject, pairs in rows.items():
        values = dict(pairs)
        source = values.get("sourceFile", source)
        if "linkedTo" in values:
            by_entity[values["linked"]] = (local(values["linkedTo"]), float(values["confidence"]), local(values["method"]))
    found = []
    for subject, pairs in rows.items():
        for key, value in pairs:
            if key != "taIdentRef" or value not in by_entity:
                continue
            values, entity = dict(pairs), dict(rows[value])
            item, confidence, method = by_entity[value]
            found.append((int(values["beginIndex"]), int(values["endIndex"]), local(values.get("mentionKind", "")), item, entity.get("label", ""),
                          " ".join(local(v) for k, v in rows[value] if k == "type"), confidence, method))
    return source, sorted(found)


def draw(folder, texts, count, salt="1"):
    pool = []
    for path in glob.glob(os.path.join(folder, "*.nt")):
        source, found = links(path)
        for link in found:
            if link[2] == "Pronoun":
                continue
            key = hashlib.sha256(f"{salt} {source} {link[0]} {link[1]} {link[3]}".encode()).hexdigest()
            pool.append((key, source, link))
    for _, source, link in sorted(pool)[: int(count)]:
        text = open(os.path.join(texts, source), encoding="utf-8").read()
        begin, end = link[0], link[1]
        around = text[max(0, begin - 90):begin] + "[" + text[begin:end] + "]" + text[end:end + 70]
        print(source.removesuffix(".txt"), begin, end, link[3], link[4], link[2], link[5], link[6], around.replace("\n", " "), sep="\t")


def count(folder, table):
    found = {}
    for path in glob.glob(os.path.join(folder, "*.nt")):
        source, rows = links(path)
        for link in rows:
            found[source.removesuffix(".txt"), link[0], link[1], link[3]] = link[6]
    bins, verdicts, gone = collections.defaultdict(collections.Counter), collections.Counter(), 0
    for line in open(table, encoding="utf-8"):
        if line.startswith("#") or line.startswith("article\t"):
            continue
        article, begin, end, item, verdict = line.rstrip("\n").split("\t")[:5]
        confidence = found.get((article, int(begin), int(end), item))
        if confidence is None:
            gone += 1
            continue
        verdicts[verdict] += 1
        bins[min(int(confidence * 10), 9)][verdict] += 1
    judged = verdicts["right"] + verdicts["wrong"]
    print(f"judged links that are still made {judged}, wrong {verdicts['wrong']} ({100 * verdicts['wrong'] / max(1, judged):.1f} %), unclear {verdicts['unclear']}, no longer made {gone}")
    print("confidence   links   right   share right")
    for low in sorted(bins):
        right, wrong = bins[low]["right"], bins[low]["wrong"]
        print(f"{low / 10:.1f} to {(low + 1) / 10:.1f}   {right + wrong:5d}   {right:5d}   {right / max(1, right + wrong):.3f}")


if __name__ == "__main__":
    {"draw": draw, "count": count}[sys.argv[1]](*sys.argv[2:])

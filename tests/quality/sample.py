#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Draws events from a written graph for readers to judge, and settles what two readers judged.
"""sample.py draw FOLDER N > SHEET.tsv      N events of the N-Triples files of a folder, drawn by the hash of their IRI
sample.py settle ONE.tsv TWO.tsv > BOTH.tsv  lines on which the readers disagree are marked to settle

A reader sees the sentence and what was found in it, and writes y, n or - (nothing there to judge) under type, parties (agent, target,
participant, theme: every one right and none that the sentence plainly gives to another), standing. The sheet with the sentences is
not kept (they are other people's); tests/quality/events_judged.tsv keeps the event, its type, trigger, offsets and the verdicts."""
import collections, glob, hashlib, os, re, sys

SC = "https://w3id.org/sourcier#"
LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) \.')
ROLES = ("agent", "target", "participant", "theme", "place", "origin", "destination", "topic", "content", "cause", "purpose")


def local(iri):
    return re.split("[#/]", iri)[-1]


def graph(path):
    nodes = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in open(path, encoding="utf-8"):
        m = LINE.match(line)
        if m:
            nodes[m[1]][local(m[2])].append(m[3] if m[3] is not None else m[4].encode().decode("unicode_escape").encode(
                "latin-1", "ignore").decode("utf-8", "ignore") if "\\u" in (m[4] or "") else m[3] or m[4])
    return nodes


def row(nodes, iri):
    event = nodes[iri]
    words = lambda node: (nodes[node].get("anchorOf") or ["?"])[0]

    def name(node):
        if "trigger" in nodes[node]:
            return "[%s]" % words(nodes[node]["trigger"][0])
        return (nodes[node].get("label") or [local(node)])[0]
    kind = next(t for t in map(local, event["type"]) if t != "Event")
    roles = "; ".join("%s %s" % (r, " + ".join(sorted(name(f) for f in event[r]))) for r in ROLES if r in event)
    standing = local(event["standing"][0]) + ("/" + local(event["hedge"][0]) if "hedge" in event else "")
    source = nodes[event["attribution"][0]].get("source", []) if "attribution" in event else []
    if "attribution" in event:
        standing += " by " + " + ".join(name(s) for s in source)
    trigger = event["trigger"][0]
    span = nodes[trigger]
    return [local(iri), kind, words(trigger), "%s-%s" % (span["beginIndex"][0], span["endIndex"][0]), roles, standing,
            words(event["wasDerivedFrom"][0])]


def draw(folder, count):
    found = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.nt"), recursive=True)):
        nodes = graph(path)
        for iri in list(nodes):
            if SC + "Event" in nodes[iri].get("type", []):
                found.append((hashlib.sha256(iri.encode()).hexdigest(), os.path.basename(path)[:-3], iri, path))
    chosen = sorted(found)[:count]
    print("\t".join(["event", "type", "trigger", "span", "parties", "standing", "sentence", "article", "type?", "parties?", "standing?", "note"]))
    for _, article, iri, path in chosen:
        print("\t".join([c.replace("\t", " ").replace("\n", " ") for c in row(graph(path), iri)] + [article, "", "", "", ""]))


def rows(path):
    lines = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
    return {l[0]: dict(zip(lines[0], l + [""] * 12)) for l in lines[1:]}


def settle(one, two):
    first, second = rows(one), rows(two)
    print("\t".join(["event", "article", "type", "trigger", "span", "type?", "parties?", "standing?", "note"]))
    for key, a in first.items():
        b = second[key]
        verdicts = [a[c] if a[c] == b[c] else "%s|%s" % (a[c], b[c]) for c in ("type?", "parties?", "standing?")]
        print("\t".join([key, a["article"], a["type"], a["trigger"], a["span"], *verdicts, a["note"] or b["note"]]))


if __name__ == "__main__":
    draw(sys.argv[2], int(sys.argv[3])) if sys.argv[1] == "draw" else settle(sys.argv[2], sys.argv[3])

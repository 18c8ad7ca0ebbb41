#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Compares `sourcier annotate --format jsonl` with real spaCy 3.8, column by column.
"""parity.py BINARY [--tokens N] [--models DIR...] [--articles FILE.jsonl[.gz]]

Twice for each model: raw (the text untouched), and prepared (the paragraphs and sentence starts that
the program itself used, given to spaCy too). A difference is excused only where the smallest score
distance of that component in that document is below 1e-3, once per 100,000 tokens begun.
"""
import argparse, gzip, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import texts  # noqa: E402

COLUMNS = ["tok", "ws", "idx", "norm", "tensor_first", "tensor_last", "pos", "tag", "morph", "head", "dep",
           "sent_start", "lemma", "ent_iob", "ent_type"]
COMPONENT = {"pos": "morph", "tag": "morph", "morph": "morph", "head": "parser", "dep": "parser",
             "sent_start": "parser", "ent_iob": "ner", "ent_type": "ner"}
NEAR_TIE = 1e-3


def columns(doc):
    n = len(doc)
    return {
        "tok": [t.text for t in doc], "ws": [t.whitespace_ for t in doc], "idx": [t.idx for t in doc],
        "norm": [t.norm_ for t in doc], "pos": [t.pos_ for t in doc], "tag": [t.tag_ for t in doc],
        "morph": [str(t.morph) for t in doc], "head": [t.head.i for t in doc], "dep": [t.dep_ for t in doc],
        "lemma": [t.lemma_ for t in doc], "ent_iob": [t.ent_iob_ for t in doc],
        "ent_type": [t.ent_type_ for t in doc], "sent_start": [bool(t.is_sent_start) for t in doc],
        "tensor_first": [float(x) for x in doc.tensor[0][:8]] if n else [],
        "tensor_last": [float(x) for x in doc.tensor[n - 1][:8]] if n else [],
    }


def by_spacy(nlp, text, preset):
    doc = nlp.make_doc(text)
    if preset is not None:
        if len(preset) != len(doc):
            return columns(doc) | {"tensor_first": [], "tensor_last": []}
        for token, start in zip(doc, preset):
            token.is_sent_start = {1: True, -1: False, 0: None}[start]
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return columns(doc)


def same(name, a, b):
    if name.startswith("tensor"):
        return len(a) == len(b) and all(abs(x - y) <= 1e-4 for x, y in zip(a, b))
    return a == b


class Count:
    def __init__(self):
        self.passed = self.failed = self.skipped = self.excused = self.tokens = 0

    def compare(self, title, theirs, ours):
        self.tokens += len(theirs["tok"])
        different = [c for c in COLUMNS if not same(c, theirs[c], ours.get(c, []))]
        if not different:
            self.passed += 1
            return
        first = different[0]
        margin = ours["margin"]
        if all(c in COMPONENT or c == "lemma" for c in different) and self.excused <= self.tokens // 100000:
            # A flipped part of speech or tree may change what follows from it.
            smallest = min(margin[COMPONENT.get(c, "morph")] for c in different)
            if smallest < NEAR_TIE:
                self.excused += 1
                self.passed += 1
                print("excused: %s: %s differ, margins %s" % (title, ", ".join(different), margin))
                return
        self.failed += 1
        a, b = theirs[first], ours.get(first, [])
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        print("differs: %s: %s at token %d %r: spacy %r, sourcier %r, margins %s"
              % (title, first, at, theirs["tok"][at:at + 1], a[at:at + 1], b[at:at + 1], margin))


def run(binary, model, source, raw):
    with tempfile.NamedTemporaryFile("r", suffix=".jsonl", encoding="utf-8", newline="\n") as out:
        command = [binary, "annotate", "--from", "jsonl", "--format", "jsonl", "--model", model, "--quiet",
                   "--output", out.name, source] + (["--raw"] if raw else [])
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        with open(out.name, encoding="utf-8", newline="\n") as lines:
            rows = [json.loads(line) for line in lines]
    return rows, done


def check_raw(count, nlp, binary, model, source, documents):
    rows, done = run(binary, model, source, True)
    ours = {row["id"]: row for row in rows}
    if done.returncode != 0:
        print("raw: exit code %d: %s" % (done.returncode, done.stderr.strip()[-400:]))
        count.failed += 1
    for name, text in documents:
        if name not in ours:
            print("differs: raw %s: not annotated" % name)
            count.failed += 1
        else:
            count.compare("raw %s" % name, by_spacy(nlp, text, None), ours[name])


def check_prepared(count, nlp, binary, model, source):
    rows, done = run(binary, model, source, False)
    if done.returncode not in (0, 3) or not rows:
        print("prepared: exit code %d: %s" % (done.returncode, done.stderr.strip()[-400:]))
        count.failed += 1
    for row in rows:
        if "preset" not in row and row["tok"]:
            print("differs: prepared %s: no presets" % row["id"])
            count.failed += 1
        else:
            count.compare("prepared %s" % row["id"], by_spacy(nlp, row["text"], row.get("preset", [])), row)


def articles(path, tokens):
    opener = gzip.open if path.endswith(".gz") else open
    written = 0
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            text = json.loads(line)["text"]
            written += len(text) // 5
            yield "article-%d" % number, text
            if written >= tokens:
                return


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("binary")
    ap.add_argument("--tokens", type=int, default=20000)
    ap.add_argument("--models", nargs="+", default=[os.path.join(ROOT, ".models", "fr_core_news_%s-3.8.0" % size)
                                                    for size in ("md", "sm")])
    ap.add_argument("--articles", default=os.path.join(ROOT, "..", "shared", "eval", "articles_2016.jsonl.gz"))
    args = ap.parse_args()
    count = Count()
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed here: nothing compared\n0 passed, 0 failed, 1 skipped")
        return 0
    documents = list(texts.documents(args.tokens // 2))
    if os.path.exists(args.articles):
        documents += list(articles(args.articles, args.tokens // 2))
    else:
        documents += [("more-" + name, text) for name, text in list(texts.documents(args.tokens))[len(documents):]]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", newline="\n", delete=False) as f:
        for name, text in documents:
            f.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    try:
        for model in args.models:
            if not os.path.exists(model):
                print("%s: not here; run ./run" % model)
                count.skipped += 1
                continue
            nlp = spacy.load(model)
            check_raw(count, nlp, args.binary, model, f.name, documents)
            raw = count.tokens
            print("%s: raw compared, %d tokens so far" % (os.path.basename(model), raw))
            check_prepared(count, nlp, args.binary, model, f.name)
            print("%s: prepared compared, %d tokens so far" % (os.path.basename(model), count.tokens))
    finally:
        os.unlink(f.name)
    print("%d tokens compared, %d decisions excused" % (count.tokens, count.excused))
    print("%d passed, %d failed, %d skipped" % (count.passed, count.failed, count.skipped))
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())

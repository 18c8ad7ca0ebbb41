#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Times real spaCy's nlp.pipe over JSON lines: unseen, then the same texts again.
"""spacy_pipe.py MODEL FILE.jsonl -> one JSON line: tokens, seconds of the best batch size unseen and seen, digest of the annotations"""
import hashlib, json, sys, time

import spacy

BATCHES = (32, 64, 128, 256)


def digest(doc):
    rows = [doc.text, [t.text for t in doc], [t.pos_ for t in doc], [str(t.morph) for t in doc], [t.head.i for t in doc],
            [t.dep_ for t in doc], [t.lemma_ for t in doc], [t.ent_iob_ for t in doc], [t.ent_type_ for t in doc]]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def timed(nlp, texts, batch):
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=batch))
    return time.perf_counter() - start, tokens


def main():
    texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
    unseen, seen = {}, {}
    for batch in BATCHES:
        nlp = spacy.load(sys.argv[1])  # anew each time: nothing of the texts is cached
        list(nlp.pipe(["Une phrase pour commencer."]))
        unseen[batch], tokens = timed(nlp, texts, batch)
        seen[batch], _ = timed(nlp, texts, batch)
    print(json.dumps({"tokens": tokens, "unseen": min(unseen.values()), "seen": min(seen.values()),
                      "batch": min(unseen, key=unseen.get), "digests": [digest(d) for d in nlp.pipe(texts)]}))


if __name__ == "__main__":
    main()

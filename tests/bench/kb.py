#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes an index of invented entities and measures what import, opening and linking cost; writes docs/index.md.
"""kb.py BINARY [--entities N] [--articles N] [--write]

Sizes and sameness are judged (last line: N passed, N failed, N skipped); times are only printed, or with --write
put into docs/index.md. The entities have invented names, half of them people, and Q-numbers far above those of
Wikidata; each name that the articles hold is borne by up to four of them, so that the linker has candidates to weigh."""
import argparse, bz2, gzip, os, platform, random, re, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus  # noqa: E402
import json  # noqa: E402

FIRST = 900_000_000
SYLLABLES = "bra cor del fan gor hul jas kel lor mar nev orn pir qua ros sil tar ulm ver wis yol zan".split()
SAMPLE = ROOT / ".." / "shared" / "kb" / "opentapioca_sample_wikidata_items.json.bz2"
BYTES_PER_ENTITY = 200


def once(command):
    """Seconds of wall clock, seconds of the processor, peak megabytes, what was said."""
    start = time.perf_counter()
    done = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = done.stdout.read()
    _, status, usage = os.wait4(done.pid, 0)
    if status != 0:
        sys.exit("%s: %s" % (" ".join(map(str, command)), said))
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def word(dice, count):
    return "".join(dice.choice(SYLLABLES) for _ in range(count)).capitalize()


def names_of(articles):
    """Runs of two or more words with capitals, and single ones inside a sentence."""
    found = set()
    for article in articles:
        found.update(re.findall(r"(?<=[a-z,] )[A-ZÉ][a-zéèêëïôç-]+(?: [A-ZÉ][a-zéèêëïôç-]+)*", article["text"]))
    return sorted(found)


def table(path, count, borne):
    """A table of invented entities; the same for the same number."""
    dice = random.Random(count)
    words = [word(dice, 2 + i % 2) for i in range(20_000)]
    step = max(20, count // (4 * len(borne)) if borne else count)
    kinds = (("Person", "", "", "joueuse de handball à "), ("Person", "", "", "ancien ministre de la pêche à "),
             ("Place", "", "City", "commune et chef-lieu du district de "), ("Organization", "Company", "", "transport fluvial de "))
    with open(path, "w", encoding="utf-8") as out:
        out.write("qid\tkind\tsubclass\tclass\tlabel\taliases\tdescription\tcountry\tsitelinks\n")
        for i in range(count):
            kind, subclass, size, what = kinds[i % 4]
            drawn = dice.getrandbits(80)
            a, b, c, d, e = (words[(drawn >> shift) % 20_000] for shift in (0, 15, 30, 45, 60))
            label = borne[(i // step) % len(borne)] if borne and i % step == 0 else a + " " + b
            aliases = "|".join([a + " " + b] * (label[0] != a[0]) + [c + " " + d] * (i % 3 == 0))
            out.write("Q%d\t%s\t%s\t%s\t%s\t%s\t%s\tQ%d\t%d\n" % (
                FIRST + i, kind, subclass, size, label, aliases, what + e, FIRST + drawn % 200, 1 + (drawn >> 70) % 40 // (1 + i % 7)))


def number(said, name):
    return int(re.search(r"^ *%s +([\d ]+)" % name, said, re.M)[1].replace(" ", ""))


def imports(binary, work):
    """Rows of the import of a real dump's sample, 5 times over: packing, MB/s, megabytes of memory."""
    if not SAMPLE.is_file():
        return []
    lines = [line for line in bz2.open(SAMPLE).read().split(b"\n") if line.startswith(b"{")]
    text = b"[\n" + b"\n".join(lines * 5).rstrip(b",") + b"\n]\n"
    rows = []
    for name, packed in (("json", lambda b: b), ("json.gz", lambda b: gzip.compress(b, 6)), ("json.bz2", bz2.compress)):
        dump = work / ("dump." + name)
        dump.write_bytes(packed(text))
        best = min(once([binary, "kb", "import", dump, "-o", work / "dump.kb"]) for _ in range(2))
        rows.append((name, len(text) / 1e6, len(text) / 1e6 / best[1], best[2]))
    return rows


def export(binary, work, articles, jobs, index=None):
    out = work / ("out-%d-%s" % (jobs, index is not None))
    took = once([binary, "export", "--jobs", str(jobs), "--from", "jsonl", "-o", out, articles, *(["--kb", index] if index else [])])
    files = {p.name: p.read_bytes() for p in sorted(out.iterdir())}
    return took, files


def machine():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return "%s, %d cores" % (cpu[1] if cpu else platform.processor(), os.cpu_count())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("binary")
    ap.add_argument("--entities", type=int, default=100_000)
    ap.add_argument("--articles", type=int, default=60)
    ap.add_argument("--write", action="store_true")
    args = ap.parse_args()
    binary = os.path.abspath(args.binary)
    passed, faults = 0, []

    def judge(law, words):
        nonlocal passed
        passed += bool(law)
        faults.extend([] if law else [words])

    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        articles = list(corpus.articles(args.articles))
        (work / "a.jsonl").write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), "utf-8")
        table(work / "t.tsv", args.entities, names_of(articles))
        took = once([binary, "kb", "import", "--tsv", work / "t.tsv", "-o", work / "t.kb"])
        size = (work / "t.kb").stat().st_size
        judge(number(took[3], "entities") == args.entities, "not all entities came in")
        judge(size / args.entities <= BYTES_PER_ENTITY, "%.0f bytes an entity" % (size / args.entities))
        info = once([binary, "kb", "info", work / "t.kb"])
        judge("entities\t%d\n" % args.entities in info[3], "kb info does not know its entities")
        empty = work / "e.tsv"
        empty.write_text("qid\tkind\tlabel\nQ%d\tPlace\tVide\n" % FIRST, "utf-8")
        once([binary, "kb", "import", "--tsv", empty, "-o", work / "e.kb"])
        opening = []
        for name in ("t.kb", "e.kb"):
            runs = [once([binary, "kb", "lookup", "--kb", work / name, "Nulle-Part"]) for _ in range(9)]
            opening.append((min(r[0] for r in runs), min(r[1] for r in runs)))
        plain, without = export(binary, work, work / "a.jsonl", 1)
        large, with_index = export(binary, work, work / "a.jsonl", 1, work / "t.kb")
        _, two = export(binary, work, work / "a.jsonl", 2, work / "t.kb")
        judge(two == with_index, "two threads write other bytes than one")
        judge(set(without) == set(with_index), "other files with an index than without")
        linked = [int(re.search(r"entities +[\d ]+, ([\d ]+) linked", t[3])[1].replace(" ", "")) for t in (plain, large)]
        share = [re.search(r"link (\d+) %", t[3])[1] for t in (plain, large)]
        text = "\n".join([
            "# What an index costs", "",
            "Written by `tests/bench/kb.py --write`; one machine (%s), processor seconds unless said." % machine(), "",
            "| an index of | %s invented entities |" % format(args.entities, ",").replace(",", " "), "|---|---|",
            "| import from a table | %.1f s, %.0f MB of memory |" % (took[1], took[2]),
            "| file | %.0f MB, %.0f bytes an entity |" % (size / 1e6, size / args.entities),
            "| opening and one look-up | %.3f s more than with an index of one entity (wall clock %.3f s) |" % (
                max(opening[0][1] - opening[1][1], 0), max(opening[0][0] - opening[1][0], 0)),
            "| proving every byte and entity (`kb info`) | %.1f s |" % info[1],
            "| export of %d articles | %.2f s without, %.2f s with it |" % (len(articles), plain[1], large[1]),
            "| share of linking in the export | %s %% without, %s %% with it |" % tuple(share),
            "| memory of the export | %.0f MB without, %.0f MB with it (of which the mapped pages it touched) |" % (plain[2], large[2]),
            "| entities linked | %d without, %d with it |" % tuple(linked), ""])
        rows = imports(binary, work) if args.write else []
        if rows:
            text += "\n".join(["", "A dump as Wikidata publishes it (the sample of `../shared/kb`, 5 times over):", "",
                               "| packed as | text | read at | memory |", "|---|---|---|---|"]
                              + ["| `.%s` | %.0f MB | %.0f MB/s | %.0f MB |" % r for r in rows]) + "\n"
        print(text)
        if args.write:
            (ROOT / "docs" / "index.md").write_text(text, "utf-8")
    print("\n".join(faults))
    print("%d passed, %d failed, 0 skipped" % (passed, len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

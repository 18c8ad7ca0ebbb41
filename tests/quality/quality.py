#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Scores the program on the development data of ../shared and writes docs/quality.md.
"""quality.py BUILD [--write]

BUILD holds the program and the test programs. Needs ../shared and a Python with pyoxigraph. Without --write the page is only printed."""
import argparse, collections, gzip, json, os, re, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
HERE = Path(__file__).resolve().parent
PARTS = (("winer-fr", "score_ner.py", "Names: WiNER, French Wikinews of 2016, development part", 4,
          "spaCy md on the same part: all .747, Person .881, Location .708, Organization .604."),
         ("fr-timebank", "score_time.py", "Dates: French TimeBank, development part", 12,
          "HeidelTime on nearly the same part: relaxed .904, value .724."),
         ("numbers-dates-fr", "score_numbers.py", "Numbers and dates: the cases of Recognizers-Text that it passes itself", 30,
          "Short sentences, partly translated by machine; for watching, not for quoting."),
         ("popcorn-fr", "score_popcorn.py", "POPCORN: invented reports", 8, "Another scheme of events; only mapped types count."))


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)
    if done.returncode not in (0, 3):
        sys.exit("%s: %s" % (command[0], done.stderr[-800:]))
    return done.stdout


def exported(binary, places, out, *options):
    run(binary, "export", "-q", "--detail", "full", "--format", "n-triples", "-o", out, *options, *places)


def table(path, most=99):
    rows = ["| | P | R | F1 or share | 95 % | right | of |", "|---|---|---|---|---|---|---|"]
    for f in json.loads(Path(path).read_text())["figures"][:most]:
        if f.get("low") is None:
            continue
        interval = "%.3f–%.3f" % (f["low"], f["high"])
        if f["kind"] == "prf":
            cells = ["–" if f[k] is None else "%.3f" % f[k] for k in ("p", "r", "f1")]
            rows.append("| %s | %s | %s | %d | %d |" % (f["figure"].strip(), " | ".join(cells), interval, f["right"], f["gold"]))
        else:
            rows.append("| %s | | | %.3f | %s | %d | %d |" % (f["figure"].strip(), f["share"], interval, f["right"], f["of"]))
    return rows


def gold(binary, folder, work, title, note):
    if not any(Path(folder).glob("*.gold.json")):
        return []
    out, figures = work / Path(folder).name, work / (Path(folder).name + ".json")
    exported(binary, sorted(Path(folder).glob("*.txt")), out)
    run(sys.executable, SHARED / "gold" / "score.py", "--gold", folder, "--rdf", out, "--json", figures)
    broken = sum(json.loads(figures.read_text())["checks"].values())
    return ["## " + title, "", note, "", *table(figures), "", "Checks of the scorer that are not 0: %d." % broken, ""]


def part(binary, name, scorer, title, most, note, work):
    rows = [json.loads(l) for l in gzip.open(SHARED / "eval" / name / "dev.jsonl.gz", "rt", encoding="utf-8")]
    texts, lines = work / ("texts-" + name), []
    texts.mkdir()
    for row in rows:
        (texts / (row["id"] + ".txt")).write_bytes(row["text"].encode())
        lines.append("%s.txt\t%s\t%s\n" % (row["id"], (row.get("date") or "")[:10], row.get("url") or "https://example.org/" + row["id"]))
    (work / (name + ".tsv")).write_text("".join(lines), "utf-8")
    exported(binary, [texts], work / name, "--metadata", work / (name + ".tsv"))
    extra = ["--active"] if name.startswith("numbers") else []
    run(sys.executable, SHARED / "eval" / scorer, "--gold", SHARED / "eval" / name, "--rdf", work / name, "--json", work / (name + ".json"), *extra)
    return ["## " + title, "", note, "", *table(work / (name + ".json"), most), ""]


def dictionary(build):
    said = run(build / "tests" / "test_mappings", "[.coverage]", cwd=ROOT)
    kept = [l for l in said.splitlines() if not re.search(r"no example proves|^=|^$|passed|assertions", l)]
    return ["## The event dictionary", "", "Triggers that an example of their own proves, by type, as `test_mappings \"[.coverage]\"` prints them:", "",
            "```text", *kept, "```", ""]


def judged():
    out = []
    events = HERE / "events_judged.tsv"
    if events.exists():
        lines = [l.rstrip("\n").split("\t") for l in events.read_text("utf-8").splitlines() if not l.startswith("#")]
        head, rows = lines[0], lines[1:]
        out += ["## Precision of events, judged", "", "%d events drawn by hash from the 571 articles, judged by two readers who saw sentence and findings only; "
                "disagreements settled; the verdicts are `tests/quality/events_judged.tsv` (its second line names the commit), those of the sample before it `events_judged_first.tsv`." % len(rows), "", "| | right | judged | share |", "|---|---|---|---|"]
        for column, title in (("type?", "type"), ("parties?", "parties (agent, target, participant, theme)"), ("standing?", "standing")):
            verdicts = [r[head.index(column)] for r in rows]
            right, all_ = verdicts.count("y"), sum(v in "yn" and v != "" for v in verdicts)
            out.append("| %s | %d | %d | %.3f |" % (title, right, all_, right / max(all_, 1)))
        out.append("")
    links = HERE / "links_judged.tsv"
    if links.exists():
        lines = [l.split("\t") for l in links.read_text("utf-8").splitlines() if l and not l.startswith("#")]
        count = collections.Counter(r[lines[0].index("verdict")] for r in lines[1:])
        out += ["## Links, judged", "", "Links drawn by hash from the 571 articles and read one by one (`tests/quality/links_judged.tsv`): " +
                ", ".join("%s %d" % c for c in count.most_common()) + ".", ""]
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("build", type=lambda p: Path(p).resolve())
    ap.add_argument("--write", action="store_true")
    args = ap.parse_args()
    binary = args.build / "sourcier"
    commit = run("git", "rev-parse", "--short", "HEAD", cwd=ROOT).strip()
    page = ["# How good is it", "", "Written by `tests/quality/quality.py --write` at commit %s. P, R, F1 with a bootstrap interval over texts; the scorers and their rules are those of the data." % commit,
            "The program was developed with all the data on this page: on articles nobody looked at the figures are lower.", ""]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        page += gold(binary, SHARED / "gold" / "seeds", work, "The five seed articles", "The articles the rules were first written with; read these figures as an upper bound.")
        page += gold(binary, ROOT / "tests" / "gold", work, "Articles of our own", "Invented articles that hold what the seeds lack: all types, negations, figures, dates. They say what works, not how good it is on news.")
        for row in PARTS:
            page += part(binary, *row, work)
    page += dictionary(args.build) + judged()
    page += (HERE / "known.md").read_text("utf-8").split("\n")[1:]
    text = "\n".join(page).rstrip("\n") + "\n"
    print(text)
    if args.write:
        (ROOT / "docs" / "quality.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

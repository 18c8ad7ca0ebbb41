#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Measures the language core against real spaCy, the whole export, memory, threads, start-up; writes docs/speed.md and docs/speed.svg.
"""bench.py BINARY [--articles N] [--write]

One run, one machine, the same file, one core each (taskset), outputs compared. Unseen: nothing was read before and nothing comes
twice. Seen: the same file again in the same process. Without --write the tables are only printed."""
import argparse, hashlib, json, os, platform, re, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus  # noqa: E402

MODELS = ("md", "sm")
ONE_CORE = ["taskset", "-c", "0"]


def once(command, **more):
    """Seconds of wall clock, peak kilobytes, standard error."""
    start = time.perf_counter()
    done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **more)
    said = done.stderr.read()
    _, status, usage = os.wait4(done.pid, 0)
    if status not in (0, 3 << 8):
        sys.exit("%s: %s" % (" ".join(map(str, command)), said))
    return time.perf_counter() - start, usage.ru_maxrss, said


def best(command, runs=3):
    rows = [once(command) for _ in range(runs)]
    return min(r[0] for r in rows), max(r[1] for r in rows), rows[0][2]


def our_digests(binary, model, path):
    done = subprocess.run([binary, "annotate", "--raw", "-q", "--from", "jsonl", "--format", "jsonl", "--model", model, path],
                          capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        row = json.loads(line)
        rows = [row["text"], *(row[c] for c in ("tok", "pos", "morph", "head", "dep", "lemma", "ent_iob", "ent_type"))]
        yield hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def annotate(binary, model, path, simd=None):
    env = dict(os.environ, **({"SOURCIER_SIMD": simd} if simd else {}))
    return ONE_CORE + ["env"] + (["SOURCIER_SIMD=" + simd] if simd else []) + [
        binary, "annotate", "--raw", "-q", "--jobs", "1", "--from", "jsonl", "--model", model, "-o", "/dev/null", path], env


def core(binary, work, single, triple, short):
    """Rows of the comparison with spaCy."""
    rows = []
    for size in MODELS:
        model = str(ROOT / ".models" / ("fr_core_news_%s-3.8.0" % size))
        theirs = json.loads(subprocess.run(ONE_CORE + [sys.executable, str(Path(__file__).parent / "spacy_pipe.py"), model, single],
                                           capture_output=True, text=True, check=True,
                                           env=dict(os.environ, OMP_NUM_THREADS="1")).stdout)
        start = best(annotate(binary, model, short)[0])[0]
        unseen = best(annotate(binary, model, single)[0])[0] - start
        seen = (best(annotate(binary, model, triple)[0])[0] - start - unseen) / 2
        same = sum(a == b for a, b in zip(theirs["digests"], our_digests(binary, model, single)))
        rows.append({"model": size, "tokens": theirs["tokens"], "batch": theirs["batch"], "start": start,
                     "theirs": (theirs["unseen"], theirs["seen"]), "ours": (unseen, seen),
                     "same": same, "texts": len(theirs["digests"])})
    return rows


def paths(binary, work, single, short):
    model = str(ROOT / ".models" / "fr_core_news_md-3.8.0")
    rows = []
    for simd in ("plain", "avx2", "avx512"):
        command = annotate(binary, model, single, simd)[0]
        if subprocess.run(command, capture_output=True).returncode == 0:
            rows.append((simd, best(command, 2)[0] - best(annotate(binary, model, short, simd)[0], 2)[0]))
    return rows


def export(binary, work, path, short):
    """Rows of the whole export: jobs, seconds without start-up, memory, shares."""
    rows = []
    for jobs in (1, 2):
        def command(source):
            return (ONE_CORE if jobs == 1 else []) + [binary, "export", "--jobs", str(jobs), "--from", "jsonl", "-o",
                                                      str(work / ("out%d" % jobs)), source]
        start = best(command(short))[0]
        seconds, memory, said = best(command(path))
        shares = re.search(r"time +(.*)", said)
        tokens = int(re.search(r"tokens +([\d ]+)\n", said)[1].replace(" ", ""))
        findings = int(re.search(r"findings +([\d ]+)\n", said)[1].replace(" ", ""))
        rows.append({"jobs": jobs, "seconds": seconds - start, "start": start, "memory": memory / 1024, "tokens": tokens,
                     "findings": findings, "shares": shares[1]})
    return rows


def instructions(binary, work, single, short):
    """Instructions a token of annotate --raw, by callgrind: what the longer text costs more than the short one."""
    model = str(ROOT / ".models" / "fr_core_news_md-3.8.0")
    few = work / "few.jsonl"

    def count(path):
        command, env = annotate(binary, model, str(path), "avx2")
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                               *command[command.index(binary):]], capture_output=True, text=True, env=env)
        return int(re.search(r"Collected : (\d+)", done.stderr)[1])
    done = subprocess.run([binary, "annotate", "--raw", "-q", "--format", "jsonl", "--model", model, str(few)],
                          capture_output=True, text=True, check=True)
    tokens = sum(len(json.loads(line)["tok"]) for line in done.stdout.splitlines())
    return (count(few) - count(short)) / tokens


def machine():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return "%s, %d cores; commit %s" % (cpu[1] if cpu else platform.processor(), os.cpu_count(), commit)


def tables(rows, simd, whole, count):
    out = ["# What it costs", "", "Written by `tests/bench/bench.py --write`; measured in one run on one machine (%s), one core each unless said,"
           % machine(), "the best of three runs, start-up taken off. Ratios hold; seconds do not.", "",
           "## The language core against spaCy 3.8", "",
           "`sourcier annotate --raw` against `nlp.pipe` with its best batch size, the same file, annotations compared text by text.", "",
           "| model | tokens | texts equal | spaCy, unseen | ours, unseen | ratio | spaCy, seen | ours, seen | ratio |",
           "|---|---|---|---|---|---|---|---|---|"]
    for r in rows:
        us = ["%.1f µs" % (1e6 * s / r["tokens"]) for s in (r["theirs"][0], r["ours"][0], r["theirs"][1], r["ours"][1])]
        out.append("| %s | %d | %d of %d | %s | %s | **%.1f ×** | %s | %s | **%.1f ×** |" % (
            r["model"], r["tokens"], r["same"], r["texts"], us[0], us[1], r["theirs"][0] / r["ours"][0], us[2], us[3],
            r["theirs"][1] / r["ours"][1]))
    out += ["", "Seconds a token. Start-up with its cache file there: " + ", ".join("%s %.2f s" % (r["model"], r["start"]) for r in rows) + ".", "",
            "| instruction set | seconds for five articles (md) |", "|---|---|"] + ["| %s | %.2f |" % row for row in simd]
    if count:
        out += ["", "Instructions a token (md, avx2, callgrind): %d." % round(count)]
    out += ["", "## The whole export", "", "| threads | tokens/s | findings | memory | start-up | where the time goes |", "|---|---|---|---|---|---|"]
    for r in whole:
        out.append("| %d | %d | %d | %d MB | %.2f s | %s |" % (r["jobs"], r["tokens"] / r["seconds"], r["findings"], r["memory"], r["start"], r["shares"]))
    share = (rows[0]["ours"][0] / rows[0]["tokens"]) / (whole[0]["seconds"] / whole[0]["tokens"])
    out += ["", "From reading to Turtle on disk the export runs at %d %% of the speed of annotation alone." % round(100 * share), "",
            "![microseconds a token](speed.svg)", ""]
    return "\n".join(out)


def plot(rows, path):
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "sourcier"
    import matplotlib.pyplot as plt
    labels, values, colours = [], [], []
    for r in rows:
        for k, what in enumerate(("unseen", "seen")):
            for who, colour in (("theirs", "#9aa4b2"), ("ours", "#1f6f8b")):
                labels.append("%s, %s, %s" % ("spaCy" if who == "theirs" else "sourcier", r["model"], what))
                values.append(1e6 * r[who][k] / r["tokens"])
                colours.append(colour)
    figure, axes = plt.subplots(figsize=(7, 3.2))
    bars = axes.barh(labels, values, color=colours)
    axes.bar_label(bars, fmt="%.1f", padding=3)
    axes.invert_yaxis()
    axes.set_xlabel("microseconds a token, one core")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("binary")
    ap.add_argument("--articles", type=int, default=300)
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--no-callgrind", action="store_true")
    args = ap.parse_args()
    binary = os.path.abspath(args.binary)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lines = [json.dumps(a, ensure_ascii=False) + "\n" for a in corpus.articles(args.articles)]
        files = {"single": lines, "few": lines[:5], "triple": lines * 3, "short": [json.dumps({"id": "s", "text": "Une phrase pour commencer."}) + "\n"]}
        for name, rows in files.items():
            (work / (name + ".jsonl")).write_text("".join(rows), "utf-8")
        single, triple, short = (str(work / (n + ".jsonl")) for n in ("single", "triple", "short"))
        rows = core(binary, work, single, triple, short)
        text = tables(rows, paths(binary, work, str(work / "few.jsonl"), short), export(binary, work, single, short),
                      0 if args.no_callgrind else instructions(binary, work, single, short))
        print(text)
        if args.write:
            (ROOT / "docs" / "speed.md").write_text(text, "utf-8")
            plot(rows, ROOT / "docs" / "speed.svg")


if __name__ == "__main__":
    main()

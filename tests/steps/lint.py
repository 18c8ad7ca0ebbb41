#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Runs clang-tidy on the files that changed, or on all; what was clean before and is the same is not read again.
"""lint.py [--build DIR] [--whole] [--jobs N] [--seconds N]

What changed: against origin/main, or where that is the same commit, in the last 8 commits and the
work tree. A changed header stands for the .cpp beside it. Needs the build's compile_commands.json.
"""
import argparse, concurrent.futures, hashlib, json, os, shlex, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAST_COMMITS = 8
KEPT = os.path.join(ROOT, ".cache", "lint")


def git(*words):
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.split() if done.returncode == 0 else []


def changed():
    head = git("rev-parse", "HEAD")
    base = git("merge-base", "HEAD", "origin/main") or head
    if base == head:
        base = git("rev-list", "--max-count=%d" % (LAST_COMMITS + 1), "HEAD")[-1:]
    files = git("diff", "--name-only", base[0]) if base else []
    return [os.path.join(ROOT, f[:-4] + ".cpp" if f.endswith(".hpp") else f) for f in files]


def key(entry, configuration):
    """What clang-tidy's verdict depends on: the file with all it includes, and the checks."""
    words = [w for w in shlex.split(entry["command"]) if not w.endswith("ccache")]
    words = ["clang++"] + words[1:words.index("-o")] + ["-E", "-w", entry["file"]]
    done = subprocess.run(words, cwd=entry["directory"], capture_output=True)
    return hashlib.sha256(configuration + done.stdout).hexdigest() if done.returncode == 0 else None


def lint(entry, configuration, build, until):
    if time.monotonic() > until:
        return "late", ""
    name = key(entry, configuration)
    kept = os.path.join(KEPT, name) if name else None
    if kept and os.path.exists(kept):
        return "clean", ""
    done = subprocess.run(["clang-tidy", "--quiet", "-p", build, entry["file"]],
                          capture_output=True, text=True)
    if done.returncode == 0:
        if kept:
            open(kept, "w").close()
        return "clean", ""
    return "found", done.stdout


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--build", default=os.path.join(ROOT, "build"))
    ap.add_argument("--whole", action="store_true")
    ap.add_argument("--jobs", type=int, default=os.cpu_count())
    ap.add_argument("--seconds", type=float, default=float("inf"))
    args = ap.parse_args()
    os.makedirs(KEPT, exist_ok=True)
    with open(os.path.join(ROOT, ".clang-tidy"), "rb") as checks:
        configuration = checks.read()
    with open(os.path.join(args.build, "compile_commands.json"), encoding="utf-8") as commands:
        entries = {entry["file"]: entry for entry in json.load(commands)}
    wanted = sorted(entries) if args.whole else sorted(set(changed()) & set(entries))
    until = time.monotonic() + args.seconds
    counts = {"clean": 0, "found": 0, "late": 0}
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for file, (verdict, text) in zip(wanted, pool.map(lambda f: lint(entries[f], configuration, args.build, until), wanted)):
            counts[verdict] += 1
            if verdict == "found":
                print("%s: clang-tidy finds\n%s" % (os.path.relpath(file, ROOT), text))
            elif verdict == "late":
                print("%s: not read, the time was up" % os.path.relpath(file, ROOT))
    print("%d files: %d clean, %d with findings, %d not read for want of time"
          % (len(wanted), counts["clean"], counts["found"], counts["late"]))
    if wanted and counts["late"] == len(wanted):
        print("skipped: lint: no file was read in the time given")
        return 77
    return 1 if counts["found"] else 0


if __name__ == "__main__":
    sys.exit(main())

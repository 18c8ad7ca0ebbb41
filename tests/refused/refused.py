#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# What the program refuses: each case with its exact message and exit code, and nothing damaged.
"""refused.py BINARY"""
import gzip, json, os, shutil, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOOD = "Le maire de Valdor, Paul Orsane, a démissionné lundi soir. Il avait été élu en 2019 avec 54 % des voix.\n"
passed = failed = 0


def check(title, right, seen=""):
    global passed, failed
    if right:
        passed += 1
    else:
        failed += 1
        print("FAILED: %s: %s" % (title, seen))


def run(*words, stdin=b"", env=None):
    done = subprocess.run([BINARY, *map(str, words)], input=stdin, capture_output=True,
                          env=dict(os.environ, **(env or {})), cwd=WORK)
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def refuses(title, words, code, message, **more):
    """The exit code, and the whole of standard error."""
    status, _, said = run(*words, **more)
    check(title, status == code and said == message, "exit %d, said %r" % (status, said))


def command_line():
    refuses("no command", ["exprt"], 2, "sourcier: no command 'exprt'; see sourcier --help\n")
    refuses("unknown option", ["export", "--forma", "x", "--colour"], 2,
            "sourcier export: unrecognised option '--colour'; see sourcier export --help\n")
    refuses("unknown format", ["export", "--format", "xml", "a.txt"], 2,
            "--format: 'xml' is not one of: turtle trig n-triples n-quads; see --help\n")
    refuses("unknown input format", ["export", "--from", "pdf", "a.txt"], 2,
            "--from: 'pdf' is not one of: text jsonl html warc feed newsml nitf tar zip; see --help\n")
    refuses("nothing to read", ["export"], 2, "sourcier export: nothing to read; name a file, see --help\n")
    refuses("a date that is none", ["export", "--published", "2025-02-30", "a.txt", "-q"], 2,
            '--published: "2025-02-30" is no date; write YYYY-MM-DD\n')
    refuses("threads below none", ["export", "--jobs", "-1", "a.txt"], 2, "--jobs: not between 0 and 1024; see --help\n")
    refuses("memory below none", ["export", "--cache-mb", "-5", "a.txt"], 2,
            "--cache-mb: not between 0 and 1048576; see --help\n")
    refuses("a model that is not there", ["export", "a.txt", "--model", "/no/model"], 1,
            "/no/model: no such model folder; give md, sm or a path\n")
    refuses("data that are not there", ["export", "a.txt", "--data", "/no/data"], 1,
            "/no/data: no mappings and ontology in this folder; name another with --data\n")
    refuses("a base that is none", ["export", "a.txt", "--base", "http://x.example/y"], 2,
            "http://x.example/y: no base for IRIs; end it with / or #\n")


def articles():
    Path(WORK, "a.txt").write_text(GOOD, "utf-8")
    Path(WORK, "empty.txt").write_bytes(b"")
    refuses("a bad article is left out, the good one written",
            ["export", "-q", "empty.txt", "a.txt", "-o", "one"], 3, "empty.txt: empty, no text; left out\n")
    check("the good one is there", os.listdir(Path(WORK, "one")) == ["a.ttl"], os.listdir(Path(WORK, "one")))
    refuses("the same with --keep-going", ["export", "-q", "empty.txt", "a.txt", "-o", "one", "--keep-going"], 0,
            "empty.txt: empty, no text; left out\n")
    refuses("a file that is not there", ["export", "-q", "none.txt", "-o", "two"], 3,
            "none.txt: no such file or folder; left out\n")
    os.symlink("nowhere", Path(WORK, "dangling.txt"))
    refuses("a link to nowhere", ["export", "-q", "dangling.txt", "-o", "two"], 3,
            "dangling.txt: no such file or folder; left out\n")
    lines = json.dumps({"id": "x", "text": GOOD}) + "\n{broken\n" + json.dumps({"id": "y", "text": GOOD}) + "\n"
    status, out, said = run("export", "-q", "-o", "-", "--format", "n-quads", "--from", "jsonl", "-",
                            stdin=lines.encode())
    check("a broken line among good ones", status == 3 and said == "standard input:2: not a JSON object; left out\n",
          said)
    check("the good lines are written whole", out.endswith(b" .\n") and b'"x.txt"' in out and b'"y.txt"' in out)
    status, out, said = run("export", "-q", "-o", "-", "--format", "n-quads", "-", stdin=b"")
    check("empty input is normal", (status, out, said) == (0, b"", ""), (status, out, said))
    cut = gzip.compress(GOOD.encode() * 400)[:-60]
    Path(WORK, "cut.txt.gz").write_bytes(cut)
    status, _, said = run("export", "-q", "cut.txt.gz", "-o", "two")
    check("cut compressed data are said", status == 3 and "broken compressed data" in said, said)
    status, _, said = run("export", "-q", "empty.txt", "--log", "json", "-o", "two")
    check("messages as JSON", json.loads(said) == {"level": "problem", "place": "empty.txt",
                                                   "message": "empty, no text; left out"}, said)


def places():
    refuses("a folder that cannot be", ["export", "-q", "a.txt", "-o", "a.txt/x"], 1,
            "a.txt/x: cannot be written (Not a directory); check the place and its rights\n")
    status, _, said = run("export", "-q", "a.txt", "-o", "kept")
    before = Path(WORK, "kept", "a.ttl").read_bytes()
    check("an export", status == 0, said)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([BINARY, "export", "-q", "a.txt", "-o", "-"], stdout=full, stderr=subprocess.PIPE,
                              cwd=WORK)
    check("a full disk stops the run", done.returncode == 1 and done.stderr.decode() ==
          "standard output: cannot be written (No space left on device); make room and run again\n", done.stderr)
    os.mkdir(Path(WORK, "kept", "a.ttl.tmp"))
    status, _, said = run("export", "-q", "a.txt", "-o", "kept", "--detail", "full")
    check("a failing run leaves what was there", status == 1 and
          Path(WORK, "kept", "a.ttl").read_bytes() == before, said)
    reader = subprocess.Popen([BINARY, "export", "-q", "a.txt", "-o", "-"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, cwd=WORK)
    reader.stdout.close()
    check("a reader that goes away ends it quietly", reader.wait() == 0 and reader.stderr.read() == b"")


def moved_installation():
    prefix = Path(WORK, "prefix")
    done = subprocess.run(["cmake", "--install", Path(BINARY).parent, "--prefix", prefix], capture_output=True)
    check("it installs", done.returncode == 0, done.stderr[-300:])
    moved = Path(WORK, "elsewhere")
    shutil.move(prefix, moved)
    model = os.environ.get("SOURCIER_MODEL", str(ROOT / ".models" / "fr_core_news_md-3.8.0"))
    done = subprocess.run([moved / "bin" / "sourcier", "export", "-q", "a.txt", "-o", "moved", "--model", model],
                          cwd=WORK, capture_output=True)
    check("a moved installation finds its data", done.returncode == 0 and Path(WORK, "moved", "a.ttl").exists(),
          done.stderr)
    same = Path(WORK, "moved", "a.ttl").read_bytes() == Path(WORK, "kept", "a.ttl").read_bytes()
    check("and writes the same bytes", same)


BINARY = os.path.abspath(sys.argv[1])
with tempfile.TemporaryDirectory() as WORK:
    Path(WORK, "a.txt").write_text(GOOD, "utf-8")
    command_line()
    articles()
    places()
    moved_installation()
print("%d passed, %d failed, 0 skipped" % (passed, failed))
sys.exit(1 if failed else 0)

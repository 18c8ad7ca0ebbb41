#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Runs the commands of the documents and compares what they print; looks for every message in docs/errors.md.
"""docs.py BINARY

A ```sh block that is followed by a ```text block is run by bash in the repository's root, with the program on
PATH and an empty folder as $OUT; its standard output must be the text. Links between documents must lead somewhere,
and every message that the program can end with must stand in docs/errors.md."""
import os, re, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```\n+^```text\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def documents():
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(binary, document):
    """(line, problem or None) of each block that says what it prints."""
    text = document.read_text("utf-8")
    for block in BLOCK.finditer(text):
        with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as path:
            os.symlink(binary, os.path.join(path, "sourcier"))
            env = dict(os.environ, OUT=out, PATH=path + ":" + os.environ["PATH"])
            done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", block[1]], cwd=ROOT, env=env,
                                  capture_output=True, text=True, stdin=subprocess.DEVNULL)
        line = text.count("\n", 0, block.start()) + 1
        right = done.returncode == 0 and done.stdout == block[2]
        yield line, None if right else "exit code %d, printed %r, not %r; %s" % (
            done.returncode, done.stdout[-400:], block[2], done.stderr[-200:])


def statements(source):
    """The arguments of each Failure(…) in a C++ source, as text."""
    for start in re.finditer(r"\bFailure\(", source):
        at, depth, quoted = start.end(), 1, False
        while at < len(source) and depth:
            c = source[at]
            if quoted:
                at += c == "\\"
                quoted = c != '"'
            elif c == '"':
                quoted = True
            else:
                depth += (c == "(") - (c == ")")
            at += 1
        yield source[start.end():at - 1]


def messages():
    """(file, words) of the longest literal of each message; literals side by side are one."""
    for source in sorted((ROOT / "src").rglob("*.cpp")):
        for argument in statements(source.read_text("utf-8")):
            joined = re.sub(r'"\s+"', "", argument)
            words = [w.replace('\\"', '"').strip() for w in LITERAL.findall(joined)]
            longest = max(words, key=len, default="")
            if len(longest) >= 10:
                yield source.relative_to(ROOT), longest


def main():
    binary = os.path.abspath(sys.argv[1])
    passed, faults = 0, []
    for document in documents():
        name = document.relative_to(ROOT)
        for line, fault in commands(binary, document):
            passed += fault is None
            faults += ["%s:%d: %s" % (name, line, fault)] if fault else []
        for target in LINK.findall(document.read_text("utf-8")):
            if not (document.parent / target).exists():
                faults.append("%s: links to %s, which is not there" % (name, target))
    known = (ROOT / "docs" / "errors.md").read_text("utf-8")
    for source, words in messages():
        if words in known:
            passed += 1
        else:
            faults.append("%s: its message '%s' is not in docs/errors.md" % (source, words))
    print("\n".join(faults))
    print("%d passed, %d failed, 0 skipped" % (passed, len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

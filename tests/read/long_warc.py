#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reads a web archive of 2 GB and one of a tenth of it: all pages found, no more memory for the longer one.
"""long_warc.py BUILD

The archives are made of the layouts of tests/read/pages, wrapped to 100 kB each as tests/bench/pages.py does, with an address of their own."""
import hashlib, base64, os, subprocess, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bench"))
import pages  # noqa: E402

WHOLE = 2_000_000_000
MORE = 24  # MB that the longer archive may need more: its addresses are kept as numbers


def layouts():
    for page in sorted(pages.PAGES.glob("*.html")):
        try:
            yield pages.wrapped(page.read_bytes().decode("utf-8"), pages.KINDS[1])
        except ValueError:
            continue


def write(path, size):
    """Records until the size is reached; how many."""
    texts, count = list(layouts()), 0
    with open(path, "wb") as out:
        while out.tell() < size:
            body = texts[count % len(texts)].replace("rel=\"canonical\"", "rel=\"alternate\"").encode("utf-8")
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            digest = base64.b32encode(hashlib.sha1(block).digest()).decode()
            head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://exemple.fr/%d\r\nWARC-Block-Digest: sha1:%s\r\nContent-Length: %d\r\n\r\n"
            out.write((head % (count, digest, len(block))).encode() + block + b"\r\n\r\n")
            count += 1
    return count


def read(program, path):
    """Articles found, peak megabytes."""
    done = subprocess.Popen([program, "--texts", path], stdout=subprocess.PIPE)
    articles = sum(1 for _ in done.stdout)
    _, status, usage = os.wait4(done.pid, 0)
    return articles if status == 0 else -1, usage.ru_maxrss / 1024


def main():
    build = Path(sys.argv[1])
    program, place = str(build / "tests" / "pages_speed"), str(build / "long.warc")
    rows = []
    for size in (WHOLE // 10, WHOLE):
        records = write(place, size)
        articles, memory = read(program, place)
        rows.append((records, articles, memory))
        print("%d MB: %d records, %d articles, peak %.0f MB" % (size / 1e6, records, articles, memory))
    os.unlink(place)
    results = [rows[0][1] >= rows[0][0], rows[1][1] >= rows[1][0], rows[1][2] <= rows[0][2] + MORE]
    for good, words in zip(results, ("every page of the shorter archive is read", "every page of the longer archive is read",
                                     "the longer archive needs no more memory")):
        print("%s: %s" % ("passed" if good else "failed", words))
    print("%d passed, %d failed, 0 skipped" % (sum(results), len(results) - sum(results)))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

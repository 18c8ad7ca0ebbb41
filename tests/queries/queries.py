#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Asks the queries of docs/queries of the sample articles, in memory or in real stores, and compares the answers.
"""queries.py SOURCIER WORK [--write] [--stores NAME,… --oxigraph PROGRAM --jars DIR]

In memory by pyoxigraph; with --stores in those that start here. --write keeps what pyoxigraph answers as what is
expected: read it before you commit it. Last line: "N passed, N failed, N skipped"."""
import argparse, glob, os, shutil, signal, subprocess, sys, urllib.parse
from pathlib import Path

import pyoxigraph

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "stores")]
import answers

passed = failed = skipped = 0


def check(what, problem):
    global passed, failed
    passed, failed = passed + (problem is None), failed + (problem is not None)
    if problem is not None:
        print("failed: %s: %s" % (what, problem))
        sys.stdout.flush()


def quad_files(places):
    for place in map(str, places):
        yield from sorted(glob.glob(place + "/**/*.nq*", recursive=True)) if os.path.isdir(place) else [place]


def in_memory(places):
    """A function that answers a query."""
    store = pyoxigraph.Store()
    for path in quad_files(places):
        opened = subprocess.run(["zstd" if path.endswith(".zst") else "gzip", "-dcf", path], check=True,
                                capture_output=True).stdout if path.endswith((".gz", ".zst")) else Path(path).read_bytes()
        store.load(opened, format=pyoxigraph.RdfFormat.N_QUADS)
    return lambda query: store.query(query).serialize(format=pyoxigraph.QueryResultsFormat.JSON)


def over_http(server):
    def ask(query):
        url = server.url() + server.query_path + "?query=" + urllib.parse.quote(query, safe="")
        return server.get(url, "application/sparql-results+json")
    return ask


def exercise(program, place, ask):
    global skipped
    for name in answers.names():
        if "g:catalogue" in answers.text(name) and not answers.has_datasets(program):
            print("skipped: queries: %s: this program writes no catalogue" % name)
            skipped += 1
            continue
        header, rows = answers.of_json(ask(answers.text(name)))
        check("%s: %s" % (place, name), answers.difference(name, header, rows))


def in_stores(options, places, work):
    import stores
    for server in stores.found_servers(options, str(work)):
        try:
            server.start()
            kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
            subprocess.run([options.program, "load", "-q", "--profile", server.profile, "--store", server.url(),
                            "--journal", str(work / (server.name + ".journal")), *map(str, places)],
                           check=True, cwd=work, env=dict(kept, **server.credentials), timeout=300)
            exercise(options.program, server.name, over_http(server))
        except (RuntimeError, subprocess.SubprocessError, OSError) as error:
            check(server.name, str(error))
        finally:
            server.kill()


def write(program, ask):
    for name in answers.names():
        if "g:catalogue" in answers.text(name) and not answers.has_datasets(program):
            continue
        header, rows = answers.of_json(ask(answers.text(name)))
        (answers.QUERIES / (name + ".tsv")).write_text(answers.written(header, rows), "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("work")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--stores", default="")
    parser.add_argument("--oxigraph", default="oxigraph")
    parser.add_argument("--jars", default=".")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the servers end with us
    options.program, options.jars = os.path.abspath(options.program), os.path.abspath(options.jars)
    work = Path(options.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    places = answers.sample(options.program, work)
    if options.write:
        write(options.program, in_memory(places))
    if options.stores:
        in_stores(options, places, work)
    else:
        exercise(options.program, "pyoxigraph", in_memory(places))
    if failed:
        print("where the new answers are the right ones: run this script with --write and read what changed")
    print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Times the queries of docs/queries on about a million quads in every store that starts here, and writes their page.
"""queries.py SOURCIER WORK [--articles N] [--stores NAME,…] [--oxigraph PROGRAM] [--jars DIR]

Articles are generated, exported as a dataset, merged, loaded; each query is asked three times, the middle time counts.
Writes docs/queries/README.md after each store."""
import argparse, json, os, shutil, signal, subprocess, sys, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "queries"), str(HERE.parent / "stores")]
import answers, queries, stores

STATES = ["la Corée du Nord", "la Russie", "la Chine", "le Japon", "l'Ukraine", "l'Iran", "la France", "l'Allemagne",
          "la Turquie", "l'Égypte", "le Brésil", "l'Inde"]
CITIES = ["Bagdad", "Marseille", "Genève", "Oslo", "Tokyo", "Lyon", "Istanbul", "Moscou", "Pékin", "Nantes"]
FIRST = ["Anneke", "Pavel", "Claire", "Thomas", "Irina", "Lucas", "Vera", "Gilles", "Solène", "Marek"]
LAST = ["Roussel", "Driss", "Montagnier", "Ligarde", "Solberg", "Ferrand", "Malenko", "Vautrin", "Kerambrun", "Tolvan"]
PAPERS = ["Le Courrier du Lac", "Le Journal des Îles", "Le Petit Vallon", "Agence Orlan"]


def article(number):
    """One of many; three in a row tell of the same attack, each with its own figure."""
    event = number // 3
    a, b = STATES[event % 12], STATES[(event * 5 + 1 + event // 12) % 12]
    city, other = CITIES[event % 10], CITIES[(event // 10 + 3) % 10]
    one = "%s %s" % (FIRST[event % 10], LAST[event // 10 % 10])
    two = "%s %s" % (FIRST[(event + 3) % 10], LAST[(event // 7 + 5) % 10])
    day = "%04d-%02d-%02d" % (2015 + event // 300 % 10, 1 + event // 25 % 12, 1 + event % 25)
    text = ("Un attentat a fait %d morts à %s, selon la police. %s a condamné %s. %s a rencontré %s à %s. "
            "Selon l'agence Orlan, %s aurait livré %d missiles à %s. %s n'a pas livré de missiles à %s, a affirmé le "
            "ministre %s. « Nous agirons avec nos alliés », a déclaré %s. %s accuse %s d'avoir menacé ses voisins. "
            "%s se rendra lundi à %s. Le directeur de la compagnie Velmont, %s, a démissionné."
            % (10 + number % 37, city, a[0].upper() + a[1:], b, one, two, other, a, 5 + number % 90, b, b[0].upper() + b[1:], a,
               two, one, a[0].upper() + a[1:], b, one, other, two))
    return {"id": "n%d" % number, "date": day, "publisher": PAPERS[number % 4], "title": "Article %d" % number,
            "text": text}


def dataset(program, work, count):
    lines = work / "articles.jsonl"
    for name, numbers in (("first", range(count - 20)), ("then", range(count - 20, count))):
        lines.write_text("".join(json.dumps(article(n), ensure_ascii=False) + "\n" for n in numbers), "utf-8")
        subprocess.run([program, "export", "-q", "--dataset", work / "dataset", lines], check=True)
    subprocess.run([program, "merge", "-q", work / "dataset", "-o", work / "occurrences.nq"], check=True)
    return [work / "dataset", work / "occurrences.nq"]


def times(ask):
    """Query → (seconds, rows)."""
    found = {}
    for name in answers.names():
        seconds, rows = [], []
        for _ in range(3):
            began = time.monotonic()
            try:
                rows = answers.of_json(ask(answers.text(name)))[1]
            except OSError as error: # its own limit, or ours of a minute
                seconds, rows = [float("inf")], str(error)
                break
            seconds.append(time.monotonic() - began)
        found[name] = (sorted(seconds)[len(seconds) // 2], rows if isinstance(rows, str) else len(rows))
        print(name, *found[name], flush=True)
    return found


def said_of_times(quads, count, names):
    if not names:
        return ["Times in the stores: `tests/bench/queries.py` measures them and writes this page; not measured yet."]
    return ["Times in seconds, the middle of three, over HTTP, on %s quads (%s generated articles), on a machine of two cores" %
            (format(quads, ",").replace(",", " "), format(count, ",").replace(",", " ")),
            "that had much other work (load 15 to 20): `tests/bench/queries.py` measures them and writes this page. *rows*: of the answer there."]


def page(quads, count, measured):
    names = list(measured)
    lines = ["# Questions and answers", "",
             "Each query is portable SPARQL 1.1: whole patterns in `GRAPH`, `OPTIONAL` last, counts of distinct things. Each has its answer on the sample",
             "beside it (`NAME.tsv`): the stories of `tests/stories`, `sample/1.jsonl`, and a second version with `sample/2.jsonl`. The tests ask them in memory",
             "(pyoxigraph) and in Oxigraph, Fuseki, RDF4J and Virtuoso, and compare every row. To ask them of your own dataset:", "",
             "```sh", "sourcier export --dataset news FILES…", "sourcier merge news -o occurrences.nq",
             "sourcier load news occurrences.nq --profile oxigraph --store http://127.0.0.1:7878",
             "curl --data-urlencode query@docs/queries/said-of.rq http://127.0.0.1:7878/query", "```", "",
             "Figures that differ, texts that tell the same, near copies and what rests on one source need what `merge` writes;",
             "what changed needs `graph/catalogue` of a dataset. The constants (an item, a type, two dates) stand in the query.", "",
             *said_of_times(quads, count, names), "",
             "| " + " | ".join(["query", "question", "rows", *names]) + " |",
             "|---|---|---|" + "---|" * len(names)]
    for query in answers.names():
        cells = [measured[store][query] for store in names]
        rows = next((str(rows) for _, rows in cells if isinstance(rows, int)), "–")
        shown = ["none in 60" if seconds == float("inf") else "%.2f" % seconds for seconds, _ in cells]
        cells = ["[%s](%s.rq)" % (query, query), answers.question(query), rows, *shown]
        lines.append("| " + " | ".join(cells) + " |")
    (answers.QUERIES / "README.md").write_text("\n".join(lines) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("work")
    parser.add_argument("--articles", type=int, default=2700)
    parser.add_argument("--stores", default="oxigraph,fuseki,rdf4j,virtuoso")
    parser.add_argument("--oxigraph", default="oxigraph")
    parser.add_argument("--jars", default=".")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the servers end with us
    program, options.jars = os.path.abspath(options.program), os.path.abspath(options.jars)
    work = Path(options.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    places = dataset(program, work, options.articles)
    measured, quads = {}, 0
    for server in stores.found_servers(options, str(work)):
        try:
            server.start()
            kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
            bulk = ["--bulk"] if server.bulk else ["--concurrency", "4"]
            subprocess.run([program, "load", "-q", *bulk, "--profile", server.profile, "--store", server.url(),
                            "--journal", work / (server.name + ".journal"), *places],
                           check=True, cwd=work, env=dict(kept, **server.credentials))
            quads = quads or server.total()
            print(server.name, server.total(), flush=True)
            measured[server.name] = times(queries.over_http(server))
            page(quads, options.articles, measured)
        finally:
            server.kill()


if __name__ == "__main__":
    main()

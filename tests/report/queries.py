# SPDX-License-Identifier: Apache-2.0
# Each table of a report equals the answer of its query on a store (pyoxigraph, in memory).
"""queries.py SITE GRAPH…: compares SITE/data/NAME.csv with SITE/queries/report-NAME.rq over the graphs, row by row."""
import csv, sys
from collections import Counter
from pathlib import Path

import pyoxigraph

#: Columns that hold several words in no order.
SETS = {"parties", "holder", "of", "speaker", "addressee"}
FORMATS = {".nq": pyoxigraph.RdfFormat.N_QUADS, ".trig": pyoxigraph.RdfFormat.TRIG}


def store(paths):
    """All named graphs of the files."""
    loaded = pyoxigraph.Store()
    for path in paths:
        loaded.load(path=str(path), format=FORMATS[Path(path).suffix])
    return loaded


def plain(column, text):
    """A cell without what a table adds (the ' before a formula) or leaves open (an order)."""
    if text.startswith("'") and text[1:2] in tuple("=+-@\t\r"):
        text = text[1:]
    return " ".join(sorted(text.split(" "))) if column in SETS else text


def answers(loaded, query):
    result = loaded.query(query)
    names = [variable.value for variable in result.variables]
    rows = Counter()
    for solution in result:
        row = [solution[name] for name in names]
        rows[tuple(plain(name, "" if term is None else term.value) for name, term in zip(names, row))] += 1
    return names, rows


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        return names, Counter(tuple(plain(name, cell) for name, cell in zip(names, row)) for row in rows)


def compare(site, loaded):
    """(table, rows, problem or None) of each table."""
    for path in sorted(Path(site, "data").glob("*.csv")):
        query = Path(site, "queries", "report-%s.rq" % path.stem)
        if not query.exists():
            yield path.stem, 0, "has no query"
            continue
        names, rows = table(path)
        asked, found = answers(loaded, query.read_text("utf-8"))
        if names != asked:
            yield path.stem, 0, "columns %s, the query has %s" % (names, asked)
        else:
            only_table, only_query = rows - found, found - rows
            fault = "only in the table: %s; only in the answer: %s" % (
                list(only_table.items())[:2], list(only_query.items())[:2])
            yield path.stem, sum(rows.values()), fault if only_table or only_query else None


if __name__ == "__main__":
    faults = 0
    for name, rows, fault in compare(sys.argv[1], store(sys.argv[2:])):
        print("%-16s %6d rows  %s" % (name, rows, fault or "equal"))
        faults += fault is not None
    sys.exit(1 if faults else 0)

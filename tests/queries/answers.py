# SPDX-License-Identifier: Apache-2.0
# The queries of docs/queries, the sample they are asked of, and their answers as tables.
import json, subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QUERIES = ROOT / "docs/queries"
PREFIXES = {"https://w3id.org/sourcier#": "sc:", "https://w3id.org/sourcier/data/": "data:",
            "http://www.wikidata.org/entity/": "wd:"}


def names():
    return sorted(path.stem for path in QUERIES.glob("*.rq"))


def text(name):
    return (QUERIES / (name + ".rq")).read_text("utf-8")


def question(name):
    """The comment at the head of a query, as one line."""
    lines = text(name).splitlines()[1:]
    comment = [line[2:] for line in lines[:next(i for i, line in enumerate(lines) if not line.startswith("# "))]]
    return " ".join(comment)


def has_datasets(program):
    """A program without --dataset exports the last version only; it has no catalogue to ask."""
    return "--dataset" in subprocess.run([program, "export", "--help"], capture_output=True, text=True).stdout


def sample(program, folder):
    """The sample as a dataset of two versions, and what its articles tell in common; the files to load."""
    dataset = folder / "sample"
    stories = sorted((ROOT / "tests/stories").glob("*.txt"))
    if has_datasets(program):
        for places in ([*stories, QUERIES / "sample/1.jsonl"], [QUERIES / "sample/2.jsonl"]):
            subprocess.run([program, "export", "-q", "--dataset", dataset, *places], check=True)
    else:
        last = folder / "last.jsonl"
        rows = [json.loads(line) for number in "12"
                for line in (QUERIES / "sample" / (number + ".jsonl")).read_text("utf-8").splitlines()]
        last.write_text("".join(json.dumps(row) + "\n" for row in {row["id"]: row for row in rows}.values()), "utf-8")
        subprocess.run([program, "export", "-q", "--format", "n-quads", "-o", dataset, *stories, last], check=True)
    occurrences = folder / "occurrences.nq"
    subprocess.run([program, "merge", "-q", dataset, "-o", occurrences], check=True)
    return [dataset, occurrences]


def shown(value):
    """A term in a cell: an IRI by its prefix, a literal by its text, one line."""
    for namespace, prefix in PREFIXES.items():
        if value.startswith(namespace):
            value = prefix + value[len(namespace):]
    return " ".join(value.split())


def of_json(answer):
    """(header, rows) of application/sparql-results+json."""
    parsed = json.loads(answer)
    header = parsed["head"]["vars"]
    return header, [[shown(row[name]["value"]) if name in row else "" for name in header]
                    for row in parsed["results"]["bindings"]]


def expected(name):
    """(header, rows) of the answer kept beside the query."""
    lines = (QUERIES / (name + ".tsv")).read_text("utf-8").splitlines()
    return lines[0].split("\t"), [line.split("\t") for line in lines[1:]]


def written(header, rows):
    return "".join("\t".join(row) + "\n" for row in [header, *rows])


def difference(name, header, rows):
    """What is wrong with an answer; the order of the rows is not looked at, since stores sort letters differently."""
    header_there, rows_there = expected(name)
    if header != header_there:
        return "columns %s, expected %s" % (header, header_there)
    missing = [row for row in rows_there if row not in rows]
    more = [row for row in rows if row not in rows_there]
    if missing or more or len(rows) != len(rows_there):
        return "%d rows, expected %d; missing %s, too many %s" % (len(rows), len(rows_there), missing[:2], more[:2])
    return None

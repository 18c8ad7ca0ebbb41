#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# The merge command as a whole: near copies count once, order and form of its input do not matter, memory is bounded.
"""program.py BINARY WORK

Last line: "N passed, N failed, N skipped"."""
import gzip, hashlib, json, shutil, subprocess, sys
from pathlib import Path

SC = "https://w3id.org/sourcier#"
DATA = "https://w3id.org/sourcier/data/"

AGENCY = ["La police a arrêté lundi à Marseille l'homme d'affaires Pavel Driss, soupçonné de fraude.",
          "Trois autres personnes ont été interpellées dans le même immeuble, selon le parquet de la ville.",
          "« Nous n'avons rien à cacher », a déclaré son avocat, Lucas Ferrand, devant la presse réunie.",
          "Le ministre de la Justice a demandé une enquête sur les comptes de la société Velmont.",
          "Des dizaines de salariés ont manifesté lundi à Marseille devant le siège de l'entreprise.",
          "En 2019, un tribunal avait condamné la société à une amende de 12 millions d'euros.",
          "Le syndicat des employés a dénoncé des licenciements et réclame une réunion avec la direction."]
ARTICLES = [
    {"id": "first", "date": "2025-06-02", "text": " ".join(AGENCY)},
    {"id": "cut", "date": "2025-06-03", "text": " ".join(AGENCY[:6])},
    {"id": "own", "date": "2025-06-03", "text": "Pavel Driss a été interpellé lundi à Marseille. Sa société emploie 80 "
     "personnes. « Cette affaire nous surprend », a déclaré la maire, Sophie Garrel."},
    {"id": "other", "date": "2025-06-03", "text": "Un incendie a détruit mardi une usine à Nantes. Deux ouvriers ont été "
     "blessés. Les pompiers ont évacué 40 habitants du quartier, a indiqué le préfet Paul Marnier."},
]
passed = failed = 0


def check(what, good, words=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print("failed: %s: %s" % (what, words))


def run(*words):
    subprocess.run([str(word) for word in words], check=True)


def statements(path):
    """(subject, predicate, object) of N-Quads, brackets and quotes taken off."""
    for line in path.read_text("utf-8").splitlines():
        s, p, rest = line.split(" ", 2)
        yield s[1:-1], p[1:-1], rest.rsplit(" <", 1)[0].split("^^")[0].strip("<>\"")


def doc(article):
    text = article["text"]
    return DATA + "doc/" + hashlib.sha256(("\0" + text).encode()).hexdigest()[:16]


def occurrences(path):
    """name → (accounts, number of texts, reasons)"""
    found = {}
    for s, p, o in statements(path):
        if "/occurrence/" in s:
            one = found.setdefault(s, (set(), [], set()))
            if p == SC + "account":
                one[0].add(o)
            elif p == SC + "textCount":
                one[1].append(int(o))
            elif p == SC + "reason":
                one[2].add(o.removeprefix(SC))
    return found


def main():
    binary, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    lines = work / "articles.jsonl"
    lines.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in ARTICLES), "utf-8")
    graphs = work / "graphs"
    run(binary, "export", "-q", "--format", "n-quads", "-o", graphs, lines)
    before = {file: file.read_bytes() for file in graphs.iterdir()}
    joined = work / "joined.nq"
    run(binary, "merge", "-q", graphs, "-o", joined)
    near_copies(joined, graphs)
    forms(binary, work, graphs, joined)
    check("what was read is not altered", before == {file: file.read_bytes() for file in graphs.iterdir()})
    check("nothing is left of the sorting", not list(work.glob("*.work")), list(work.glob("*.work")))
    forgotten(binary, work, graphs)
    memory(binary, work, graphs)
    print("%d passed, %d failed, 0 skipped" % (passed, failed))
    sys.exit(1 if failed else 0)


def near_copies(joined, graphs):
    copies = {(s, o) for s, p, o in statements(joined) if p == SC + "nearCopyOf"}
    check("the cut text is a copy of the first, no other is", copies == {(doc(ARTICLES[1]), doc(ARTICLES[0]))}, copies)
    of_type = {s: o.removeprefix(SC) for file in graphs.iterdir() for s, p, o in statements(file)
               if p.endswith("#type") and "/event/" in s and o != SC + "Event"}
    found = list(occurrences(joined).values())
    arrests = [one for one in found if {of_type[a] for a in one[0]} == {"Arrest"} and len(one[0]) >= 3]
    check("the arrest is told by three articles, in two texts",
          len(arrests) == 1 and arrests[0][1] == [2], [(one, [of_type[a] for a in one[0]]) for one in found])
    only_copies = [one for one in found if one[2] == {"NearCopy"}]
    check("what only the copies tell is told by one text",
          len(only_copies) >= 3 and all(one[1] == [1] for one in only_copies), only_copies)


def forms(binary, work, graphs, joined):
    again = work / "again.nq"
    files = sorted(graphs.iterdir(), reverse=True)
    run(binary, "merge", "-q", *files, "-o", again)
    check("the order of the files does not matter", again.read_bytes() == joined.read_bytes())
    run(binary, "merge", "-q", "--sort-mb", "0", *files, "-o", again)
    check("sorting on disk gives the same bytes", again.read_bytes() == joined.read_bytes())
    packed = work / "packed"
    packed.mkdir()
    (packed / "all.nq.gz").write_bytes(gzip.compress(b"".join(file.read_bytes() for file in files)))
    run(binary, "merge", "-q", packed, "-o", again)
    check("a packed shard gives the same", again.read_bytes() == joined.read_bytes())
    run(binary, "merge", "-q", packed, joined, "-o", again)
    check("an earlier result among the graphs changes nothing", again.read_bytes() == joined.read_bytes())
    turtle = work / "turtle"
    run(binary, "export", "-q", "-o", turtle, work / "articles.jsonl")
    run(binary, "merge", "-q", turtle, "-o", again)
    check("Turtle gives the same", again.read_bytes() == joined.read_bytes())
    run(binary, "check", "-q", graphs, joined)
    for name in ("joined.trig", "joined.ttl", "joined.nt"):
        run(binary, "merge", "-q", graphs, "-o", work / name)
        run(binary, "check", "-q", work / name)
    check("every form can be read back", True)


def forgotten(binary, work, graphs):
    """The own article by its id, then the person: what is left is told by the copies alone."""
    keys, result = work / "forget.txt", work / "forgotten.nq"
    keys.write_text("key: own\n", "utf-8")
    run(binary, "merge", "-q", "--forget", keys, graphs, "-o", result)
    check("a forgotten article tells nothing",
          all(one[1] == [1] for one in occurrences(result).values()), occurrences(result))
    keys.write_text("name: Pavel Driss\n", "utf-8")
    run(binary, "merge", "-q", "--forget", keys, graphs, "-o", result)
    check("a forgotten person joins nothing",
          all(one[1] == [1] for one in occurrences(result).values()), occurrences(result))


def peak_kb(binary, *words):
    """Resident memory of one run at its peak, in KiB."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", script, str(binary), *map(str, words)],
                          check=True, capture_output=True, text=True)
    return int(done.stdout)


def memory(binary, work, graphs):
    """The same articles again and again under other names: eight times the input, not twice the memory."""
    source = b"".join(file.read_bytes() for file in sorted(graphs.iterdir())).decode()
    peaks = []
    for times in (50, 400):
        file = work / ("%d.nq" % times)
        with file.open("w", encoding="utf-8") as out:
            for number in range(times):
                out.write(renamed(source, number))
        peaks.append(peak_kb(binary, "merge", "-q", "--sort-mb", "1", file, "-o", work / "many.nq"))
        file.unlink()
    check("memory does not grow with the input", peaks[1] < 2 * peaks[0], peaks)


def renamed(source, number):
    """Other documents, other days, other events: the last digits of the names and the dates are replaced."""
    day = "%04d-%02d-%02d" % (1950 + number // 300, 1 + number // 25 % 12, 1 + number % 25)
    for name in ("2025-06-02", "2025-06-03"):
        source = source.replace(name, day)
    for kind in ("doc", "graph", "span", "event", "quantity", "time", "attribution", "link", "quote"):
        source = source.replace(DATA + kind + "/", DATA + kind + "/%04d" % number)
    return source


main()

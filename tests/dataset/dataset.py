#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes datasets, kills the program in the middle, goes on, adds, replaces, forgets, and compares every byte.
"""dataset.py SOURCIER WORK [--kills N] [--articles N] [--riot FOLDER_OF_JARS]

Last line: "N passed, N failed, N skipped"; exit code 1 where something failed.
"""
import argparse, collections, filecmp, glob, gzip, hashlib, json, os, random, re, shutil, signal, subprocess, sys, time

import pyoxigraph

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tests", "bench"))
import corpus

BASE = "https://w3id.org/sourcier/data/"
SC = "https://w3id.org/sourcier#"
EXPORT_SECONDS = 600
passed = failed = skipped = 0


def check(what, good, words=""):
    global passed, failed
    passed += bool(good)
    failed += not good
    if not good:
        print("failed: %s: %s" % (what, words))
    sys.stdout.flush()


def skip(what):
    global skipped
    skipped += 1
    print("skipped: dataset: " + what)


class Exports:
    def __init__(self, program, work):
        self.program, self.work = program, work

    def words(self, folder, places, options):
        return [self.program, "export", "--dataset", folder, "--shard-size", "1", "--model", "sm", *options, *places]

    def run(self, folder, places, *options, code=0):
        done = subprocess.run(self.words(folder, places, options), stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=EXPORT_SECONDS)
        check("export into %s ends with %d" % (os.path.basename(folder), code), done.returncode == code,
              "%d: %s" % (done.returncode, done.stderr))
        return done.stderr

    def start(self, folder, places, *options):
        return subprocess.Popen(self.words(folder, places, options), stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def summary(stderr):
    return dict(re.findall(r"^  (\S+)\s+(.+)$", stderr, re.M))


def write_lines(path, articles):
    with open(path, "w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


def files_of(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names)


def difference(one, other):
    """The names of what differs; empty: every byte is the same."""
    names = files_of(one), files_of(other)
    if names[0] != names[1]:
        return "files: %s" % sorted(set(names[0]) ^ set(names[1]))
    _, different, odd = filecmp.cmpfiles(one, other, names[0], shallow=False)
    return " ".join(different + odd)


def quads(folder):
    """All quads of the published files, by the strict parser, with the number of lines."""
    found, lines = [], 0
    for path in sorted(glob.glob(folder + "/*.nq.gz") + glob.glob(folder + "/*.nq.zst")):
        if path.endswith(".gz"):
            with gzip.open(path, "rb") as file:
                text = file.read()
        else:
            text = subprocess.run(["zstd", "-dc", path], capture_output=True, check=True).stdout
        lines += text.count(b"\n")
        found += pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_QUADS)
    return found, lines


def graph_of(key):
    return BASE + "graph/" + hashlib.sha256(key.encode()).hexdigest()[:16]


def catalogue(found):
    """{graph: {property: value}} of the rows, and the versions."""
    rows = collections.defaultdict(dict)
    for quad in found:
        if quad.graph_name.value == BASE + "graph/catalogue" and quad.subject.value.startswith(BASE + "graph/"):
            rows[quad.subject.value][quad.predicate.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]] = quad.object.value
    return rows


def whole(name, folder):
    """What every dataset promises."""
    found, lines = quads(folder)
    check(name + ": no quad stands twice", len(set(found)) == lines, "%d of %d" % (len(set(found)), lines))
    described = list(pyoxigraph.parse(path=folder + "/dataset.ttl"))
    value = lambda subject, property: [t.object.value for t in described
                                       if t.predicate.value == property and t.subject.value == subject]
    void, dcat = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#"
    check(name + ": void:triples is the number of quads", value(BASE + "dataset/all", void + "triples") == [str(lines)],
          "%s and %d" % (value(BASE + "dataset/all", void + "triples"), lines))
    subjects = len({q.subject for q in found})
    check(name + ": void:distinctSubjects is their number",
          value(BASE + "dataset/all", void + "distinctSubjects") == [str(subjects)],
          "%s and %d" % (value(BASE + "dataset/all", void + "distinctSubjects"), subjects))
    properties = collections.Counter(q.predicate.value for q in found)
    classes = collections.Counter(q.object.value for q in found if q.predicate.value.endswith("ns#type"))
    for wanted, property, number in ((properties, "property", "triples"), (classes, "class", "entities")):
        told = {value(t.object.value, void + property)[0]: int(value(t.object.value, void + number)[0])
                for t in described if t.predicate.value == void + property + "Partition"}
        check("%s: the partitions by %s are right" % (name, property), told == wanted,
              {k: (told.get(k), wanted.get(k)) for k in set(told) | set(wanted) if told.get(k) != wanted.get(k)})
    named = set()
    for triple in described:
        if triple.predicate.value == dcat + "distribution":
            file = value(triple.object.value, "http://purl.org/dc/terms/identifier")[0]
            checksum = value(triple.object.value, "http://spdx.org/rdf/terms#checksum")[0]
            with open(os.path.join(folder, file), "rb") as bytes_of:
                right = hashlib.sha256(bytes_of.read()).hexdigest()
            check(name + ": the checksum of a file", value(checksum, "http://spdx.org/rdf/terms#checksumValue") == [right], file)
            named.add(file)
    here = {f for f in os.listdir(folder) if f.endswith((".nq.gz", ".nq.zst"))}
    check(name + ": every file is a distribution", named == here, named ^ here)
    rows = catalogue(found)
    articles = {q.graph_name.value for q in found
                if re.fullmatch("[0-9a-f]{16}", q.graph_name.value.rsplit("/", 1)[1])}
    living = {g for g, row in rows.items() if "removedIn" not in row}
    check(name + ": a row an article, and no other", living == articles, living ^ articles)
    return found, rows


def killed(exports, folder, places, options, kills, rng):
    """Starts and kills until `kills` kills hit, then lets it come to its end."""
    hit = finishing = 0
    hidden = os.path.join(folder, ".dataset")
    for number in range(kills):
        process = exports.start(folder, places, *options)
        until = time.monotonic() + EXPORT_SECONDS
        if number % 3 == 2:  # while a version is made
            sign = lambda: glob.glob(hidden + "/*.new")
        else:
            journal = os.path.join(hidden, "journal")
            size = os.path.getsize(journal) if os.path.exists(journal) else 0
            sign = lambda: os.path.exists(journal) and os.path.getsize(journal) > size
        while process.poll() is None and not sign() and time.monotonic() < until:
            time.sleep(0.001)
        time.sleep(rng.random() * 0.1 if number % 3 < 2 else rng.random() * 0.02)
        if process.poll() is None:
            hit += 1
            finishing += number % 3 == 2
        process.send_signal(signal.SIGKILL)
        process.communicate()
    return hit, finishing


def through_kills(exports, name, expected, before, places, options, kills, seed):
    folder = os.path.join(exports.work, name)
    if before:
        shutil.copytree(before, folder)
    hit, finishing = killed(exports, folder, places, options, kills, random.Random(seed))
    exports.run(folder, places, *options)
    check("%s: after %d kills every byte is as without" % (name, kills), not difference(expected, folder),
          difference(expected, folder))
    print("%s: %d of %d kills hit, %d while a version was made" % (name, hit, kills, finishing))
    check(name + ": the kills hit", hit > 0, "none did")


def private(article):
    """The sentence names someone who must not be told."""
    return dict(article, text=article["text"] + "\n\nSalomé Kervadec, habitante de Valdor, a rencontré lundi à Valdor "
                "le ministre Paul Orsane. « Nous avons tout perdu », a déclaré Mme Kervadec.")


def later_runs(exports, first, articles, kills):
    """Adds, replaces, leaves alone; then forgets."""
    work = exports.work
    second = os.path.join(work, "second")
    shutil.copytree(first, second)
    lines = os.path.join(work, "second.jsonl")
    corrected = dict(articles[3], text=articles[3]["text"] + "\n\nLe ministre Paul Orsane a démissionné mardi à Valdor.")
    fresh = [private(a) for a in corpus.articles(20, seed=2)]
    write_lines(lines, articles[:3] + [corrected] + articles[4:100] + fresh)
    told = summary(exports.run(second, [lines]))
    check("a later run adds, replaces and leaves alone",
          (told["added"], told["replaced"], told["unchanged"]) == ("20", "1", "99"), told)
    found, rows = whole("second", second)
    row = rows[graph_of(corrected["url"])]
    check("the catalogue tells what was replaced", row["addedIn"].endswith("/1") and row["changedIn"].endswith("/2"), row)
    changed = {g for g, row in rows.items() if row.get("changedIn", "").endswith("/2")}
    check("a query finds what changed", changed == {graph_of(a["url"]) for a in fresh + [corrected]}, len(changed))
    check("the corrected text is there", row["sha256"] == hashlib.sha256(corrected["text"].encode()).hexdigest(), row)
    through_kills(exports, "second-killed", second, first, [lines], (), kills, 2)
    again = os.path.join(work, "again")
    shutil.copytree(second, again)
    exports.run(again, [lines])
    check("nothing new, nothing changed", not difference(second, again), difference(second, again))
    forgetting(exports, second, lines, fresh, kills)


def forgetting(exports, second, lines, fresh, kills):
    third = os.path.join(exports.work, "third")
    shutil.copytree(second, third)
    wishes = os.path.join(exports.work, "wishes.txt")
    with open(wishes, "w", encoding="utf-8") as file:
        file.write("# by letter\nname: salome kervadec\nkey: %s\n" % fresh[0]["url"])
    telling = {q.graph_name.value for q in quads(second)[0] if "Kervadec" in str(q)} - {graph_of(fresh[0]["url"])}
    told = summary(exports.run(third, [], "--forget", wishes))
    check("forgetting removes one article and mends the others",
          (told["removed"], told["replaced"]) == ("1", str(len(telling))) and telling, (told, len(telling)))
    found, rows = whole("third", third)
    text = "\n".join(str(q) for q in found)
    check("nobody tells the forgotten name", "Kervadec" not in text, text.count("Kervadec"))
    check("the journal does not tell it either", not any(
        b"ervadec" in open(os.path.join(third, name), "rb").read() for name in files_of(third)))
    gone = rows[graph_of(fresh[0]["url"])]
    check("the forgotten article leaves only that it is gone", sorted(gone) == ["removedIn", "type"], gone)
    check("others of the same event stay", "Orsane" in text)
    exports.run(third, [lines])
    check("what is forgotten stays forgotten", "Kervadec" not in "\n".join(str(q) for q in quads(third)[0]) and
          "removedIn" in catalogue(quads(third)[0])[graph_of(fresh[0]["url"])])
    reference = os.path.join(exports.work, "third-reference")
    shutil.copytree(second, reference)
    exports.run(reference, [lines], "--forget", wishes)
    through_kills(exports, "third-killed", reference, second, [lines], ("--forget", wishes), kills, 3)
    for name, options in (("plain", ()), ("public", ("--persons", "public"))):
        out = os.path.join(exports.work, "forget-" + name)
        done = subprocess.run([exports.program, "export", "-q", "--model", "sm", "-o", "-", "--format", "n-quads", lines]
                              + (list(options) or ["--forget", wishes]), capture_output=True, text=True)
        check("a plain export (%s) does not tell the name" % name,
              done.returncode == 0 and done.stdout and "Kervadec" not in done.stdout, done.stderr)


def conflicts(exports):
    """Two texts under one key in one run."""
    old = {"url": "https://news.example/k", "published": "2025-03-01", "text": "Le ministre Paul Orsane a démissionné lundi à Valdor."}
    new = dict(old, published="2025-03-02", text="Le ministre Paul Orsane a démissionné mardi à Valdor.")
    other = dict(old, url="https://news.example/l")
    folders = []
    for name, articles in (("early", [old, other, new]), ("late", [new, other, old])):
        lines = os.path.join(exports.work, name + ".jsonl")
        write_lines(lines, articles)
        folders.append(os.path.join(exports.work, name))
        stderr = exports.run(folders[-1], [lines], code=3)
        check("two texts under one key are a problem (%s)" % name, "left out" in stderr, stderr)
        found, _ = whole(name, folders[-1])
        texts = {q.object.value for q in found if q.predicate.value.endswith("anchorOf")
                 and q.graph_name.value == graph_of(old["url"])}
        check("the later one stays (%s)" % name, new["text"] in texts and old["text"] not in texts, texts)


def other_options(exports, first):
    """A dataset keeps to what it was made with; nobody disturbs a run."""
    stderr = exports.run(first, [os.path.join(exports.work, "late.jsonl")], "--pack", "zst", code=1)
    check("another packing is refused", "made with --pack gzip and not zstd" in stderr, stderr)
    zst = os.path.join(exports.work, "zst")
    exports.run(zst, [os.path.join(exports.work, "late.jsonl")], "--pack", "zst", code=3)
    if shutil.which("zstd"):
        whole("zst", zst)
    else:
        skip("zstd is not installed")
    empty = os.path.join(exports.work, "empty")
    nothing = os.path.join(exports.work, "nothing.jsonl")
    exports.run(empty, ["-"])
    whole("empty", empty)


def riot(jars, folder):
    java = shutil.which("java")
    if not java or not glob.glob(os.path.join(jars or "", "jena-fuseki-server-*.jar")):
        skip("riot is not here")
        return
    jar = glob.glob(os.path.join(jars, "jena-fuseki-server-*.jar"))[0]
    files = sorted(glob.glob(folder + "/*.nq.gz") + [folder + "/dataset.ttl"])
    done = subprocess.run([java, "-cp", jar, "riotcmd.riot", "--validate", *files], capture_output=True, text=True)
    check("riot accepts every file", done.returncode == 0, done.stdout[-500:] + done.stderr[-500:])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("work")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--riot", default="")
    options = parser.parse_args()
    work = os.path.abspath(options.work)
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    exports = Exports(os.path.abspath(options.program), work)
    articles = list(corpus.articles(options.articles))
    lines = os.path.join(work, "first.jsonl")
    write_lines(lines, articles)
    first = os.path.join(work, "first")
    exports.run(first, [lines], "--jobs", "1")
    whole("first", first)
    two = os.path.join(work, "two")
    exports.run(two, [lines], "--jobs", "2")
    check("the same bytes for one thread and two", not difference(first, two), difference(first, two))
    through_kills(exports, "first-killed", first, None, [lines], (), options.kills, 1)
    later_runs(exports, first, articles, options.kills)
    conflicts(exports)
    other_options(exports, first)
    riot(options.riot, os.path.join(work, "third"))
    print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()

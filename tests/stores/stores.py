#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Loads exported articles into real stores, again, corrected, deleted, through kills, and counts what arrived.
"""stores.py SOURCIER WORK [--stores NAME,…] [--oxigraph PROGRAM] [--jars DIR] [--recipes FILE] [--kills N] [--articles N]

The expected counts come from pyoxigraph on the same files. Everything runs on loopback, in WORK,
and ends with the script. Last line: "N passed, N failed, N skipped"; exit code 1 where something failed.
"""
import argparse, bz2, glob, gzip, os, re, shutil, signal, subprocess, sys, time

import pyoxigraph

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import articles
import servers

LOAD_SECONDS = 300
passed = failed = skipped = 0


def check(what, good, words=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("failed: %s: %s" % (what, words))
    sys.stdout.flush()


def opened(path):
    return {".gz": gzip.open, ".bz2": bz2.open}.get(os.path.splitext(path)[1], open)(path, "rb")


def quads(*paths):
    """All quads of the files, each once."""
    found = set()
    for path in paths:
        with opened(path) as file:
            found.update(pyoxigraph.parse(file, format=pyoxigraph.RdfFormat.N_QUADS))
    return found


def graphs(found):
    """Quads of articles by the name of their graph."""
    by_name = {}
    for quad in found:
        name = quad.graph_name.value
        if name.rsplit("/", 1)[1] not in ("entities", "runs"):
            by_name.setdefault(name, set()).add(quad.triple)
    return by_name


class Loads:
    """The loader against one server."""

    def __init__(self, program, server, work):
        self.program, self.server, self.work = program, server, work
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(work)
        self.journal = os.path.join(work, "journal")

    def words(self, places, options):
        return [self.program, "load", *places, "--store", self.server.url(), "--profile", self.server.profile,
                "--journal", self.journal, *options]

    def environment(self, secret=None):
        kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        return dict(kept, **(self.server.credentials if secret is None else secret))

    def run(self, places, *options, secret=None):
        return subprocess.run(self.words(places, options), cwd=self.work, env=self.environment(secret),
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LOAD_SECONDS)

    def start(self, places, *options):
        return subprocess.Popen(self.words(places, options), cwd=self.work, env=self.environment(),
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def puts(self):
        """The graphs of the journal, one for each time it was taken."""
        if not os.path.exists(self.journal):
            return []
        with open(self.journal, encoding="utf-8") as file:
            return [line.split()[2] for line in file if line.startswith("put ") and line.endswith("\n")]

    def wait_for_puts(self, many, process):
        until = time.monotonic() + LOAD_SECONDS
        while len(self.puts()) < many and process.poll() is None and time.monotonic() < until:
            time.sleep(0.002)


def through_a_fall(name, loads, server, files, expected):
    """The server is killed in the middle of the first load."""
    process = loads.start(files, "--retries", "0", "--verify")
    loads.wait_for_puts(len(graphs(expected)) // 3, process)
    server.kill()
    words, _ = process.communicate(timeout=LOAD_SECONDS)
    taken = len(loads.puts())
    check(name + ": a load ends when its store falls", process.returncode == 1 and "run again" in words, words)
    server.start()
    again = loads.run(files, "--verify")
    check(name + ": it goes on where it stopped", again.returncode == 0, again.stderr)
    check(name + ": nothing is lost through the fall", server.total() == len(expected),
          "%d of %d" % (server.total(), len(expected)))
    check(name + ": the journal was believed", 0 < taken < len(graphs(expected)) and
          ("loaded before  0" not in again.stderr or
           (not server.is_durable and "the store lacks what the journal says" in again.stderr)), again.stderr)


def through_kills(name, loads, server, files, expected, kills):
    """The loader is killed at several moments of one load."""
    every = sorted(graphs(expected))
    for moment in range(kills):
        process = loads.start(files)
        loads.wait_for_puts(1 + moment * len(every) // kills, process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    again = loads.run(files)
    check("%s: a load killed %d times comes to its end" % (name, kills), again.returncode == 0, again.stderr)
    check(name + ": each graph stands once in the journal", sorted(loads.puts()) == every,
          "%d lines for %d graphs" % (len(loads.puts()), len(every)))
    check(name + ": nothing is lost or doubled by the kills", server.total() == len(expected),
          "%d of %d" % (server.total(), len(expected)))


def same_triples(server, graph, expected):
    got = set(pyoxigraph.parse(server.triples(graph), format=pyoxigraph.RdfFormat.N_TRIPLES))
    return {quad.triple for quad in got} == expected


def exercise(server, program, work, shards, corrected, hostile, kills):
    name = server.name
    files = sorted(glob.glob(shards + "/*"))
    expected = quads(*files)
    by_name = graphs(expected)
    loads = Loads(program, server, os.path.join(work, name + "-loads"))
    server.start()
    through_a_fall(name, loads, server, files, expected)

    began = time.monotonic()
    plain = loads.run([shards])
    took = time.monotonic() - began
    again = loads.run([shards], "--only-changed", "--verify")
    check(name + ": loading again gives the same count", plain.returncode == 0 and
          again.returncode == 0 and server.total() == len(expected),
          "%d of %d; %s%s" % (server.total(), len(expected), plain.stderr, again.stderr))
    print("%s: %d graphs, %d quads replaced in %.1f s" % (name, len(by_name), len(expected), took))
    through_kills(name, loads, server, files, expected, kills)
    sample = sorted(by_name)[:: max(1, len(by_name) // 10)]
    check(name + ": graphs come back as they went in", all(same_triples(server, g, by_name[g]) for g in sample))

    changed = quads(corrected)
    (graph, new), = graphs(changed).items()
    done = loads.run([corrected], "--verify")
    expected = {q for q in expected if q.graph_name.value != graph} | changed
    check(name + ": a corrected article replaces the old one", done.returncode == 0 and
          new != by_name[graph] and same_triples(server, graph, new), done.stderr)
    check(name + ": its correction leaves all others", server.total() == len(expected),
          "%d of %d" % (server.total(), len(expected)))

    gone = sample[1]
    done = loads.run([gone], "--delete", "--verify")
    check(name + ": a deleted article is gone", done.returncode == 0 and server.count(gone) == 0, done.stderr)
    check(name + ": its deletion leaves all others", server.total() == len(expected) - len(by_name[gone]))
    check(name + ": deleting again is no error", loads.run([gone], "--delete").returncode == 0)

    broken_graph(name, loads, server, sample, by_name)
    hostile_names(name, loads, server, hostile)
    if server.credentials:
        wrong = dict(server.credentials, SOURCIER_STORE_PASSWORD="geheim-17")
        done = loads.run([corrected], secret=wrong)
        check(name + ": a wrong password is refused and not shown", done.returncode == 1 and
              "refuses us (401)" in done.stderr and "geheim-17" not in done.stderr + done.stdout, done.stderr)
    in_bulk(name, program, server, work, shards)


def broken_graph(name, loads, server, sample, by_name):
    keeps, takes = sample[2], sample[3]
    line = "<https://journal.example/neuf> <http://schema.org/headline> \"neuf\"@fr <%s> .\n"
    path = os.path.join(loads.work, "broken.nq")
    with open(path, "w", encoding="utf-8") as file:
        file.write(line % takes + line % keeps + (line % keeps)[:70])
    done = loads.run([path], "--verify")
    check(name + ": a broken graph is left out with exit code 3", done.returncode == 3 and "broken.nq:3" in done.stderr,
          done.stderr)
    check(name + ": the old graph stays", same_triples(server, keeps, by_name[keeps]))
    check(name + ": the whole one beside it is loaded", server.count(takes) == 1)
    # An IPv6 address that is none passes our own checks; the strictest store refuses it.
    path = os.path.join(loads.work, "refused.nq")
    with open(path, "w", encoding="utf-8") as file:
        file.write((line % keeps).replace("https://journal.example/neuf", "http://[x/"))
    done = loads.run([path])
    if done.returncode == 3:
        kept = glob.glob(loads.work + "/out/load/refused/*.nt")
        check(name + ": what the store refuses is kept aside", len(kept) == 1 and "the store answers" in done.stderr,
              done.stderr)
        check(name + ": the old graph stays when the store refuses", server.count(keeps) == len(by_name[keeps]))
    else:
        check(name + ": what the store takes is there", done.returncode == 0 and server.count(keeps) == 1, done.stderr)


def hostile_names(name, loads, server, hostile):
    done = loads.run([hostile], "--verify")
    check(name + ": hostile names are loaded", done.returncode == 0, done.stderr)
    for graph, triples in graphs(quads(hostile)).items():
        check("%s: hostile names are exactly the intended triples: %s" % (name, graph),
              same_triples(server, graph, triples), difference(server, graph, triples))


def difference(server, graph, triples):
    try:
        got = {q.triple for q in pyoxigraph.parse(server.triples(graph), format=pyoxigraph.RdfFormat.N_TRIPLES)}
        return "missing %s, too many %s" % ([str(t)[:300] for t in triples - got][:3],
                                            [str(t)[:300] for t in got - triples][:3])
    except (SyntaxError, ValueError) as error:
        return "the store's own N-Triples cannot be parsed: %s" % error


def in_bulk(name, program, server, work, shards):
    """Into a fresh store, shards by POST; where it cannot be, it must say so."""
    server.stop()
    fresh = type(server)(server.folder + "-bulk")
    loads = Loads(program, fresh, os.path.join(work, name + "-bulk-loads"))
    expected = quads(*sorted(glob.glob(shards + "/*")))
    try:
        fresh.start()
        began = time.monotonic()
        done = loads.run([shards], "--bulk")
        took = time.monotonic() - began
        if not server.bulk:
            check(name + ": bulk is refused before anything is sent", done.returncode == 2 and fresh.total() == 0,
                  done.stderr)
            return
        check(name + ": bulk loads all", done.returncode == 0 and fresh.total() == len(expected),
              "%d of %d; %s" % (fresh.total(), len(expected), done.stderr))
        print("%s: in bulk %.1f s" % (name, took))
        done = loads.run([shards], "--bulk")
        check(name + ": bulk is refused where graphs are", done.returncode == 1 and "holds graphs" in done.stderr)
        done = loads.run([shards], "--only-changed", "--verify")
        check(name + ": after bulk nothing has changed", done.returncode == 0 and fresh.total() == len(expected) and
              "graphs loaded  0" in done.stderr, done.stderr)
    finally:
        fresh.stop()


def recipe(name, document, program, work, shards, options):
    """The block of docs/stores.md that is marked with the store's name, run as it stands."""
    with open(document, encoding="utf-8") as file:
        blocks = re.findall(r"^```sh\n# run by the tests: (\w+)\n(.*?)^```$", file.read(), re.M | re.S)
    folder = os.path.join(work, name + "-recipe")
    os.makedirs(folder + "/bin")
    os.symlink(program, folder + "/bin/sourcier")
    os.symlink(servers.Oxigraph.program or "/none", folder + "/bin/oxigraph")
    for jar in glob.glob(options.jars + "/*.?ar"):
        os.symlink(jar, os.path.join(folder, os.path.basename(jar)))
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    environment.update(PATH=folder + "/bin:" + os.environ["PATH"], GRAPHS=shards, PORT=str(servers.free_port()),
                       PORT2=str(servers.free_port()), SOURCIER_STORE_PASSWORD="geheim")
    process = subprocess.Popen(["bash", "-e", "-c", dict(blocks)[name]], cwd=folder, env=environment,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                               start_new_session=True)
    try:
        words, _ = process.communicate(timeout=LOAD_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        words, _ = process.communicate()
    many = "%d" % len(graphs(quads(*sorted(glob.glob(shards + "/*")))))
    check(name + ": the recipe of the documents runs as it stands", process.returncode == 0 and
          words.count("graphs loaded  " + many) == (2 if "--bulk" in dict(blocks)[name] else 1), words)


def export(program, lines, out, *options):
    done = subprocess.run([program, "export", "--quiet", "-o", "-", "--format", "n-quads", *options, lines],
                          stdout=open(out, "wb"), stderr=subprocess.PIPE, text=True, timeout=600)
    if done.returncode != 0:
        print("export: exit code %d: %s" % (done.returncode, done.stderr))
        sys.exit(1)


def hostile_quads(path):
    """Terms that break loaders which build text: a line each."""
    graph = servers.DATA + "graph/h0571e"
    subject = servers.DATA + "doc/h0571e"
    objects = [
        "\"> <http://evil/> <http://evil/> . \\\"\"@fr", "\"\\\" . } DROP ALL #\"@fr", "\"l'\\u2028ligne\\\\\"",
        "\"\u202eà l'envers\u202c \u2066\u2069\"@fr", "\"" + "é" * 65536 + "\"", "\"a\\u0000b\\u0001\"", "\"\\n\\r\\t\"@fr-ca", "\"\U0001f5de\"",
        "\"01\"", "\"-5\"^^<http://www.w3.org/2001/XMLSchema#integer>", "\"0.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        "\"2024-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>", "<https://a.example/un%20article?q=%25zz&x='(1)'>",
        "<https://a.example/été>",
    ]
    with open(path, "w", encoding="utf-8") as file:
        for at, value in enumerate(objects):
            file.write("<%s> <http://schema.org/p%d> %s <%s> .\n" % (subject, at, value, graph))


def prepare(program, work, many):
    """Shards of exported articles, a corrected one, hostile ones."""
    shards = os.path.join(work, "shards")
    os.makedirs(shards)
    lines = os.path.join(work, "articles.jsonl")
    third = many // 3
    for at, packed in enumerate([None, gzip.open, bz2.open]):
        articles.write(lines, [articles.article(n) for n in range(at * third, (at + 1) * third)])
        shard = os.path.join(shards, "%d.nq" % at)
        export(program, lines, shard)
        if packed:
            with open(shard, "rb") as plain, packed(shard + {1: ".gz", 2: ".bz2"}[at], "wb") as file:
                shutil.copyfileobj(plain, file)
            os.remove(shard)
    articles.write(lines, [articles.article(7, word="vendu")])
    corrected = os.path.join(work, "corrected.nq")
    export(program, lines, corrected)
    hostile = os.path.join(work, "hostile")
    os.makedirs(hostile)
    articles.write(lines, [articles.HOSTILE])
    export(program, lines, hostile + "/article.nq")
    hostile_quads(hostile + "/terms.nq")
    both = os.path.join(work, "hostile.nq")
    with open(both, "wb") as file:
        for path in sorted(glob.glob(hostile + "/*")):
            with open(path, "rb") as one:
                shutil.copyfileobj(one, file)
    return shards, corrected, both


def found_servers(options, work):
    """The stores that can start here; the others are skipped by name."""
    global skipped
    oxigraph = shutil.which(options.oxigraph)
    servers.Oxigraph.program = os.path.abspath(oxigraph) if oxigraph else ""
    jars = {key: (glob.glob(os.path.join(options.jars, pattern)) or [""])[0]
            for key, pattern in [("fuseki", "jena-fuseki-server-*.jar"), ("war", "rdf4j-http-server-*.war"),
                                 ("jetty", "jetty-runner-*.jar")]}
    java = shutil.which("java")
    servers.Fuseki.jar, servers.Rdf4j.war, servers.Rdf4j.jetty = jars["fuseki"], jars["war"], jars["jetty"]
    here = {servers.Oxigraph: servers.Oxigraph.program, servers.Fuseki: java and jars["fuseki"],
            servers.Rdf4j: java and jars["war"] and jars["jetty"], servers.Virtuoso: shutil.which("virtuoso-t")}
    for kind, is_here in here.items():
        if kind.name not in options.stores.split(","):
            continue
        if is_here:
            yield kind(os.path.join(work, kind.name))
        else:
            skipped += 1
            print("skipped: stores: %s is not installed" % kind.name)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("work")
    parser.add_argument("--stores", default="oxigraph,fuseki,rdf4j,virtuoso")
    parser.add_argument("--oxigraph", default="oxigraph")
    parser.add_argument("--jars", default=".")
    parser.add_argument("--recipes", default="")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--articles", type=int, default=300)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the servers end with us
    program, work = os.path.abspath(options.program), os.path.abspath(options.work)
    options.jars = os.path.abspath(options.jars)
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    shards, corrected, hostile = prepare(program, work, options.articles)
    for server in found_servers(options, work):
        began = time.monotonic()
        try:
            exercise(server, program, work, shards, corrected, hostile, options.kills)
            if options.recipes:
                recipe(server.name, options.recipes, program, work, shards, options)
        except (RuntimeError, subprocess.TimeoutExpired, OSError) as error:
            check(server.name + ": runs to its end", False, str(error))
        finally:
            server.kill()
        print("%s: %.0f s" % (server.name, time.monotonic() - began))
    print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()

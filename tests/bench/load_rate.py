#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Is a load bounded by the store and not by us? The same graphs by sourcier load and by curl, in turns, into Oxigraph.
"""load_rate.py SOURCIER OXIGRAPH WORK [--rounds N] [--articles N] [--concurrency N] [--least RATIO]

Both replace the same graphs in the same store over kept-alive connections, so many at once; curl is one process with one
list of requests and finished bodies. Prints graphs a second of both, medians of the rounds, and their ratio; exit code 1
where the ratio is below --least (the loader must reach 0.9 of curl's rate).
"""
import argparse, glob, os, shutil, signal, statistics, subprocess, sys, time, urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "stores"))
import servers
import stores


def curl_list(server, by_name, folder):
    """A config file for one curl that PUTs every graph."""
    os.makedirs(folder, exist_ok=True)
    lines = []
    for at, (name, triples) in enumerate(sorted(by_name.items())):
        body = os.path.join(folder, "%d.nt" % at)
        with open(body, "w", encoding="utf-8") as file:
            file.write("".join("%s .\n" % triple for triple in sorted(map(str, triples))))
        url = server.url() + server.graph_path + "?graph=" + urllib.parse.quote(name, safe="")
        lines.append("\n".join(['request = "PUT"', 'header = "Content-Type: application/n-triples"', 'header = "Expect:"',
                                'data-binary = "@%s"' % body, 'url = "%s"' % url, 'output = "/dev/null"', "silent", "fail"]))
    path = os.path.join(folder, "list")
    with open(path, "w") as file:
        file.write("\nnext\n".join(lines) + "\n")
    return path


def seconds(words, **more):
    began = time.monotonic()
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, **more)
    took = time.monotonic() - began
    if done.returncode != 0:
        sys.exit("%s: exit code %d: %s" % (words[0], done.returncode, done.stderr[-500:]))
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("oxigraph")
    parser.add_argument("work")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--concurrency", type=int, default=2)
    parser.add_argument("--least", type=float, default=0.0)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the store ends with us
    program, work = os.path.abspath(options.program), os.path.abspath(options.work)
    servers.Oxigraph.program = os.path.abspath(options.oxigraph)
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    shards, _, _ = stores.prepare(program, work, options.articles)
    for path in glob.glob(shards + "/*.*z*"):  # curl unpacks nothing either
        with stores.opened(path) as packed, open(os.path.splitext(path)[0], "wb") as plain:
            shutil.copyfileobj(packed, plain)
        os.remove(path)
    by_name = stores.graphs(stores.quads(*sorted(glob.glob(shards + "/*"))))
    server = servers.Oxigraph(os.path.join(work, "store"))
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    times = {"sourcier": [], "curl": []}
    try:
        server.start()
        requests = curl_list(server, by_name, os.path.join(work, "bodies"))
        words = {"sourcier": [program, "load", "-q", shards, "--store", server.url(), "--profile", "oxigraph",
                              "--journal", work + "/journal", "--concurrency", str(options.concurrency)],
                 "curl": ["curl", "--parallel", "--parallel-immediate", "--parallel-max", str(options.concurrency),
                          "-K", requests]}
        seconds(words["sourcier"], cwd=work, env=environment)  # the store is warm for both
        for _ in range(options.rounds):
            for name in ("curl", "sourcier"):
                times[name].append(seconds(words[name], cwd=work, env=environment))
    finally:
        server.stop()
    rate = {name: len(by_name) / statistics.median(took) for name, took in times.items()}
    ratio = rate["sourcier"] / rate["curl"]
    print("%d graphs, %d at once: curl %.0f graphs/s, sourcier load %.0f graphs/s, ratio %.2f (median of %d; curl %s s; "
          "sourcier %s s)" % (len(by_name), options.concurrency, rate["curl"], rate["sourcier"], ratio, options.rounds,
                              " ".join("%.2f" % t for t in times["curl"]),
                              " ".join("%.2f" % t for t in times["sourcier"])))
    sys.exit(1 if ratio < options.least else 0)


if __name__ == "__main__":
    main()

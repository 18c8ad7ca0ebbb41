# SPDX-License-Identifier: Apache-2.0
# Real SPARQL stores on loopback: how each is started, asked, killed and stopped.
import base64, os, shutil, signal, socket, subprocess, time, urllib.error, urllib.parse, urllib.request

DATA = "https://w3id.org/sourcier/data/"
COUNT_ALL = ("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } "
             "FILTER(STRSTARTS(STR(?g), \"%s\")) }" % DATA)
START_SECONDS = 90


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """One store in a folder of its own; what it holds outlives kill() and start()."""
    name = profile = ""
    bulk = True               # takes N-Quads by POST
    is_durable = True         # what it has answered outlives its kill
    credentials = {}          # environment of the loader
    graph_path = query_path = ""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.port = free_port()
        self.process = None
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), *self.handlers())

    # what each store says of itself
    def command(self):
        raise NotImplementedError

    def url(self):
        return "http://127.0.0.1:%d" % self.port

    def handlers(self):
        return []

    def prepare(self):
        """After the first start."""

    # life and death
    def start(self):
        log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(self.command(), cwd=self.folder, stdin=subprocess.DEVNULL,
                                        stdout=log, stderr=log, env=self.environment())
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError("%s ended at its start, see %s/log" % (self.name, self.folder))
            try:
                self.prepare()
                self.total()
                return self
            except (urllib.error.URLError, ConnectionError, TimeoutError, socket.timeout):
                time.sleep(0.2)
        self.kill()
        raise RuntimeError("%s did not answer in %d s, see %s/log" % (self.name, START_SECONDS, self.folder))

    def environment(self):
        return dict(os.environ)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    # questions
    def get(self, url, accept):
        request = urllib.request.Request(url, headers={"Accept": accept})
        with self.opener.open(request, timeout=60) as answer:
            return answer.read()

    def number(self, query):
        url = self.url() + self.query_path + "?query=" + urllib.parse.quote(query, safe="")
        text = self.get(url, "text/csv").decode()
        return int(text.splitlines()[1].strip('"'))

    def total(self):
        return self.number(COUNT_ALL)

    def count(self, graph):
        return self.number("SELECT (COUNT(*) AS ?n) WHERE { GRAPH <%s> { ?s ?p ?o } }" % graph)

    def triples(self, graph):
        url = self.url() + self.graph_path + "?graph=" + urllib.parse.quote(graph, safe="")
        return self.get(url, "application/n-triples")


class Oxigraph(Server):
    name = profile = "oxigraph"
    graph_path, query_path = "/store", "/query"
    program = "oxigraph"

    def command(self):
        return [self.program, "serve", "--location", self.folder + "/db", "--bind", "127.0.0.1:%d" % self.port]


class Fuseki(Server):
    name = profile = "fuseki"
    graph_path, query_path = "/data", "/query"
    jar = ""
    credentials = {"SOURCIER_STORE_USER": "ida", "SOURCIER_STORE_PASSWORD": "un: deux#"}

    def command(self):
        os.makedirs(self.folder + "/db", exist_ok=True)
        with open(self.folder + "/passwd", "w") as file:
            file.write("ida: un: deux#\n")
        return ["java", "-Xmx1500m", "-jar", self.jar, "--localhost", "--port", str(self.port), "--update",
                "--passwd=passwd", "--auth=basic", "--loc=db", "/ds"]

    def environment(self):
        return dict(os.environ, FUSEKI_BASE=self.folder + "/run")

    def url(self):
        return "http://127.0.0.1:%d/ds" % self.port

    def get(self, url, accept):
        known = base64.b64encode(b"ida:un: deux#").decode()
        request = urllib.request.Request(url, headers={"Accept": accept, "Authorization": "Basic " + known})
        with self.opener.open(request, timeout=60) as answer:
            return answer.read()


class Rdf4j(Server):
    name = profile = "rdf4j"
    is_durable = False        # seen: a killed native store had lost graphs that it had answered
    graph_path, query_path = "/rdf-graphs/service", ""
    war = jetty = ""
    CONFIG = """@prefix rep: <http://www.openrdf.org/config/repository#> .
@prefix sr: <http://www.openrdf.org/config/repository/sail#> .
@prefix sail: <http://www.openrdf.org/config/sail#> .
@prefix ns: <http://www.openrdf.org/config/sail/native#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
[] a rep:Repository ; rep:repositoryID "ds" ; rdfs:label "ds" ;
   rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ;
      sr:sailImpl [ sail:sailType "openrdf:NativeStore" ; ns:tripleIndexes "spoc,posc,cspo" ] ] .
"""

    def command(self):
        return ["java", "-Xmx1500m", "-Dorg.eclipse.rdf4j.appdata.basedir=" + self.folder + "/data",
                "-Djava.io.tmpdir=" + self.folder, "-jar", self.jetty, "--host", "127.0.0.1",
                "--port", str(self.port), "--path", "/rdf4j-server", self.war]

    def url(self):
        return "http://127.0.0.1:%d/rdf4j-server/repositories/ds" % self.port

    def prepare(self):
        try:
            self.total()
        except urllib.error.HTTPError as error:
            if error.code != 404:
                raise
            request = urllib.request.Request(self.url(), data=self.CONFIG.encode(), method="PUT",
                                             headers={"Content-Type": "text/turtle"})
            self.opener.open(request, timeout=60).close()


class Virtuoso(Server):
    name = profile = "virtuoso"
    bulk = False
    graph_path, query_path = "/sparql-graph-crud", "/sparql"
    program = "virtuoso-t"
    credentials = {"SOURCIER_STORE_USER": "dba", "SOURCIER_STORE_PASSWORD": "dba"}
    INI = """[Database]
DatabaseFile = {0}/v.db
ErrorLogFile = {0}/v.log
LockFile = {0}/v.lck
TransactionFile = {0}/v.trx
xa_persistent_file = {0}/v.pxa
[TempDatabase]
DatabaseFile = {0}/t.db
TransactionFile = {0}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{1}
DirsAllowed = {0}
NumberOfBuffers = 50000
MaxDirtyBuffers = 37500
[HTTPServer]
ServerPort = 127.0.0.1:{2}
[SPARQL]
ResultSetMaxRows = 100000
"""

    def command(self):
        if not os.path.exists(self.folder + "/v.ini"):
            with open(self.folder + "/v.ini", "w") as file:
                file.write(self.INI.format(self.folder, free_port(), self.port))
        lock = self.folder + "/v.lck"
        if os.path.exists(lock):   # what a kill left behind
            os.remove(lock)
        return [self.program, "-f", "-c", self.folder + "/v.ini"]

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes docs/ontology.html, or the file named, out of ontology/*.ttl. Needs rdflib; --check only says whether it is current."""
import sys
from html import escape
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/ontology.html"
SC = Namespace("https://w3id.org/sourcier#")
SH = Namespace("http://www.w3.org/ns/shacl#")
VANN = Namespace("http://purl.org/vocab/vann/")
ONTOLOGY = URIRef("https://w3id.org/sourcier")
CHAPTERS = [
    ("core.ttl", "Documents, mentions, entities", "Documents, mentions, entités"),
    ("events.ttl", "Events", "Événements"),
    ("evidence.ttl", "Findings and their evidence", "Constats et leurs preuves"),
]
NAMES = {  # the vocabularies we build on, as the files abbreviate them
    str(RDF): "rdf", str(RDFS): "rdfs", str(OWL): "owl", str(SKOS): "skos", str(SC): "sc",
    "http://www.w3.org/2001/XMLSchema#": "xsd", "http://www.w3.org/ns/prov#": "prov", "http://schema.org/": "schema",
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#": "nif",
    "http://www.w3.org/2005/11/its/rdf#": "itsrdf", "http://semanticweb.cs.vu.nl/2009/11/sem/": "sem",
    "http://www.wikidata.org/entity/": "wd",
}
ROWS = [  # what is shown of a term, in this order
    (RDF.type, "is a"), (RDFS.subClassOf, "narrower than"), (RDFS.subPropertyOf, "narrower than"),
    (SKOS.closeMatch, "close to"), (SKOS.notation, "PLOVER"), (SC.quad, "quad"), (SC.cameo, "CAMEO"),
    (SC.usualRole, "usual roles"), (SC.reserved, "reserved"),
]
STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1,h2{line-height:1.2}h3{margin:1.6rem 0 .2rem;font-size:1.05rem}code{font-size:.95em}
nav a{display:inline-block;margin:0 .6rem .1rem 0}.fr{color:#555}dl{margin:.2rem 0 0;display:grid;grid-template-columns:8rem 1fr}
dt{color:#666}dd{margin:0}
@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}.fr,dt{color:#aaa}a{color:#8bf}}"""


def read(name):
    return Graph().parse(ROOT / "ontology" / name)


def short(term):
    for namespace, prefix in NAMES.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term)[len(namespace):]}"
    return str(term)


def link(term):
    if isinstance(term, Literal):
        return escape(str(term))
    target = f"#{str(term)[len(SC):]}" if str(term).startswith(SC) else str(term)
    return f'<a href="{escape(target)}"><code>{escape(short(term))}</code></a>'


def words(graph, subject, prop, language):
    found = sorted(str(o) for o in graph.objects(subject, prop) if getattr(o, "language", None) == language)
    return escape(" ".join(found))


def both(graph, subject, prop):
    return (f'<p>{words(graph, subject, prop, "en")}<br><span class="fr" lang="fr">'
            f'{words(graph, subject, prop, "fr")}</span></p>')


def entry(graph, term):
    name = str(term)[len(SC):]
    rows = []
    for prop, label in ROWS:
        values = sorted(graph.objects(term, prop), key=str)
        if values:
            rows.append(f"<dt>{label}</dt><dd>{', '.join(link(v) for v in values)}</dd>")
    narrower = sorted(set(graph.subjects(RDFS.subClassOf, term)) | set(graph.subjects(RDF.type, term)), key=str)
    if narrower:
        rows.append(f"<dt>has</dt><dd>{', '.join(link(v) for v in narrower)}</dd>")
    return (f'<h3 id="{escape(name)}"><code>sc:{escape(name)}</code> — {words(graph, term, RDFS.label, "en")} '
            f'<span class="fr" lang="fr">{words(graph, term, RDFS.label, "fr")}</span></h3>\n'
            f'{both(graph, term, RDFS.comment)}\n<dl>{"".join(rows)}</dl>\n')


def shapes():
    graph = read("shapes.ttl")
    rows = []
    for shape in sorted(graph.subjects(RDF.type, SH.NodeShape), key=str):
        targets = ", ".join(link(t) for t in sorted(graph.objects(shape, SH.targetClass), key=str))
        if targets:
            rows.append(f'<li>{words(graph, shape, RDFS.label, "en")} <span class="fr" lang="fr">'
                        f'{words(graph, shape, RDFS.label, "fr")}</span>: {targets}</li>')
    return "<ul>\n" + "\n".join(rows) + "\n</ul>"


def page():
    files = {name: read(name) for name, _, _ in CHAPTERS}
    graph = Graph()
    for part in files.values():
        graph += part
    head = {p: escape(str(graph.value(ONTOLOGY, p))) for p in
            (OWL.versionIRI, DCTERMS.license, DCTERMS.creator, VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri)}
    out = ["<!doctype html>", '<html lang="en"><head><meta charset="utf-8">',
           '<meta name="viewport" content="width=device-width,initial-scale=1">',
           f'<title>{words(graph, ONTOLOGY, DCTERMS.title, "en")}</title>', f"<style>{STYLE}</style></head><body>",
           f'<h1>{words(graph, ONTOLOGY, DCTERMS.title, "en")} <span class="fr" lang="fr">'
           f'{words(graph, ONTOLOGY, DCTERMS.title, "fr")}</span></h1>', both(graph, ONTOLOGY, DCTERMS.description),
           f"<p>Version <code>{head[OWL.versionIRI]}</code>, prefix <code>{head[VANN.preferredNamespacePrefix]}</code> for "
           f"<code>{head[VANN.preferredNamespaceUri]}</code>, by {head[DCTERMS.creator]}, "
           f"licence <code>{head[DCTERMS.license]}</code>.</p>"]
    body = []
    for name, english, french in CHAPTERS:
        terms = sorted({t for t in files[name].subjects(RDFS.label) if str(t).startswith(SC)}, key=str)
        title = f'{english} <span class="fr" lang="fr">{french}</span> <small><code>{name}</code></small>'
        out.append(f"<h2>{title}</h2><nav>{' '.join(link(t) for t in terms)}</nav>")
        body.append(f"<h2>{title}</h2>" + "".join(entry(graph, t) for t in terms))
    out += body
    out.append('<h2>Shapes <span class="fr" lang="fr">Formes</span> <small><code>shapes.ttl</code></small></h2>' + shapes())
    return "\n".join(out) + "\n</body></html>\n"


def main(arguments):
    if arguments == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != page():
            print("docs/ontology.html: not made from ontology/ as it is now; run docs/ontology.py")
            return 1
        return 0
    target = Path(arguments[0]) if arguments else PAGE
    target.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

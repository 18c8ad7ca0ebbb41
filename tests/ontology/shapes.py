#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The shapes hold for what is written, and find each fault planted in it. Needs pyshacl; graphs as arguments must conform too."""
import sys
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph, Namespace

ROOT = Path(__file__).resolve().parents[2]
SH = Namespace("http://www.w3.org/ns/shacl#")
EXAMPLE = ROOT / "tests/describe/worked_example.ttl"

# A sentence with what the worked example lacks: office, relation, quotation, link, occurrence.
MORE = """
doc:fb48f267b196f964 schema:headline "Essai"@fr ; sc:sourceFile "essai.txt" .
entity:Q423 a sc:State ; rdfs:label "Corée du Nord"@fr ; schema:sameAs wd:Q423 ; sc:stateKind sc:Recognised .
entity:N1 a sc:Person , sc:Unlinked ; rdfs:label "Paul Marnier"@fr ; sc:affiliation entity:Q423 .
link:a1 a sc:Link ; sc:linked entity:Q423 ; sc:linkedTo wd:Q423 ; sc:confidence 0.9 ; sc:method sc:ExactName ;
  sc:candidates 1 ; prov:wasDerivedFrom span:fb48f267b196f964c0x88 .
office:a1 a sc:OfficeHolding ; sc:holder entity:N1 ; sc:office "ministre"@fr ; sc:of entity:Q423 ; sc:former true ;
  prov:wasDerivedFrom span:fb48f267b196f964c0x88 ; sc:evidence span:fb48f267b196f964c25x33 ; sc:standing sc:Stated ;
  sc:confidence 0.7 ; sc:rule rule:OfficeMinistre ; prov:wasGeneratedBy run:58e2a40cd9137b6f .
relation:a1 a sc:Relation ; rdf:subject entity:N1 ; rdf:predicate sc:affiliation ; rdf:object entity:Q423 ;
  prov:wasDerivedFrom span:fb48f267b196f964c0x88 ; sc:evidence span:fb48f267b196f964c0x88 ; sc:standing sc:Negated ; sc:polarity sc:Negative ;
  sc:confidence 0.7 ; sc:rule rule:Affiliation ; prov:wasGeneratedBy run:58e2a40cd9137b6f .
quote:a1 a sc:Quotation ; sc:speaker entity:N1 ; sc:mode sc:Indirect ; sc:words span:fb48f267b196f964c22x87 ; sc:says event:4ea495628ce3d459 ;
  prov:wasDerivedFrom span:fb48f267b196f964c0x88 ; sc:evidence span:fb48f267b196f964c0x88 ; sc:standing sc:Stated ;
  sc:confidence 0.7 ; sc:rule rule:SayDire ; prov:wasGeneratedBy run:58e2a40cd9137b6f .
event:b1 a sc:Event , sc:Accusation ; sc:agent entity:Q423 ; sc:content event:4ea495628ce3d459 ;
  prov:wasDerivedFrom span:fb48f267b196f964c0x88 ; sc:evidence span:fb48f267b196f964c0x88 ; sc:standing sc:Attributed ;
  sc:attribution attr:2b77b7ce97d26662 ; sc:confidence 1.0 ; sc:rule rule:Accusation ; prov:wasGeneratedBy run:58e2a40cd9137b6f .
<v1> a sc:DatasetVersion , prov:Entity ; <http://www.w3.org/ns/dcat#version> "1" ; sc:added 2 ; sc:replaced 0 ; sc:removed 0 ;
  <http://purl.org/dc/terms/isVersionOf> <all> .
<all> a <http://www.w3.org/ns/dcat#Dataset> ; <http://www.w3.org/ns/dcat#hasCurrentVersion> <v1> .
graph:fb48f267b196f964 a sc:ArticleGraph ; <http://purl.org/dc/terms/identifier> "a1" ; sc:addedIn <v1> ; sc:changedIn <v1> ;
  sc:sha256 "0000000000000000000000000000000000000000000000000000000000000000" .
graph:fb48f267b196f965 a sc:ArticleGraph ; sc:removedIn <v1> .
occurrence:a1 a sc:Occurrence ; sc:account event:b1 , event:4ea495628ce3d459 ; sc:rule rule:SameParties ; sc:confidence 0.5 .
"""

# What is replaced, by what, and the shape that must find it.
FAULTS = [
    ("sc:sha256 \"d61c", "sc:sha256 \"D61C", "Document"),
    ("sc:dateBasis sc:GivenByUser ;", "", "Document"),
    ("schema:datePublished \"2025-04-02\"^^xsd:date ;", "", "TimeExpression"),
    ("nif:referenceContext doc:fb48f267b196f964 ;", "", "Sentence"),
    ("nif:endIndex 5 ;", "nif:endIndex 0 ;", "Phrase"),
    ("nif:endIndex 5 ;", "", "Phrase"),
    ("nif:anchorOf \"Selon\"@fr", "nif:anchorOf \"Selon\"@fr , \"Suivant\"@fr", "Phrase"),
    ("nif:sentence span:fb48f267b196f964c0x88 ;\n\ta nif:Phrase ;\n\titsrdf:taIdentRef entity:N0260be527aa14ad8 ;",
     "a nif:Phrase ;\n\titsrdf:taIdentRef entity:N0260be527aa14ad8 ;", "Phrase"),
    ("sc:mentionKind sc:Nominal", "sc:mentionKind sc:Noun", "Phrase"),
    ("a sc:Thing ,\n\t\tsc:Unlinked", "a sc:Thing", "Entity"),
    ("rdfs:label \"drones\"@fr", "rdfs:label \"drones\"@fr , \"engins\"@fr", "Entity"),
    ("schema:sameAs wd:Q423 ;", "schema:sameAs <http://example.org/Q423> ;", "Entity"),
    ("entity:N1 a sc:Person , sc:Unlinked", "entity:N1 a sc:Person , sc:Group , sc:Unlinked", "Entity"),
    ("sc:linkedTo wd:Q423", "sc:linkedTo wd:Q159", "Link"),
    ("sc:candidates 1", "sc:candidates 0", "Link"),
    ("sc:SupplyOfArms", "sc:PloverAid", "Event"),
    ("sc:SupplyOfArms", "sc:SupplyOfArms , sc:Aid", "Event"),
    ("sc:SupplyOfArms", "sc:SupplyOfWeapons", "Event"),
    ("sc:target entity:Nfee85d2ffabc7589", "sc:target entity:Nffffffffffffffff", "Event"),
    ("sc:content event:4ea495628ce3d459", "sc:content entity:N1", "Event"),
    ("sem:hasLatestEndTimeStamp \"2025-03-31\"", "sem:hasLatestEndTimeStamp \"2025-02-28\"", "Event"),
    ("prov:wasGeneratedBy run:58e2a40cd9137b6f ;\n\tsc:agent", "sc:agent", "Finding"),
    ("prov:wasDerivedFrom span:fb48f267b196f964c0x88 ;\n\tprov:wasGeneratedBy", "prov:wasGeneratedBy", "Finding"),
    ("prov:wasDerivedFrom span:fb48f267b196f964c0x88 ;\n\tprov:wasGeneratedBy",
     "prov:wasDerivedFrom span:fb48f267b196f964c0x88 , span:s2 ;\n\tprov:wasGeneratedBy", "OneSentence"),
    ("sc:evidence span:fb48f267b196f964c22x87 ;", "", "Evidence"),
    ("sc:evidence span:fb48f267b196f964c22x87 ;", "sc:evidence span:none ;", "Finding"),
    ("sc:standing sc:Hedged ;", "", "Finding"),
    ("sc:standing sc:Hedged ;", "sc:standing sc:Hedged , sc:Stated ;", "Finding"),
    ("sc:standing sc:Hedged ;", "sc:standing sc:Negated ;", "Standing"),
    ("sc:standing sc:Hedged ;", "sc:standing sc:Stated ;", "Standing"),
    ("sc:standing sc:Hedged ;", "sc:standing sc:Attributed ;", "Standing"),
    ("sc:hedge sc:HearsayConditional ;", "", "Standing"),
    ("sc:confidence 0.86", "sc:confidence 1.86", "Finding"),
    ("sc:confidence 0.86", "sc:confidence 1", "Finding"),
    ("sc:rule rule:supplyOfArms ;", "", "Finding"),
    ("sc:holder entity:N1 ;", "", "OfficeHolding"),
    ("sc:office \"ministre\"@fr", "sc:office \"ministre\"", "OfficeHolding"),
    ("rdf:predicate sc:affiliation", "rdf:predicate sc:agent", "Relation"),
    ("sc:mode sc:Indirect", "sc:mode sc:Quoted", "Quotation"),
    ("sc:manner sc:AccordingTo ;", "", "Attribution"),
    ("sc:value 300", "sc:value 300 ; sc:magnitude 100", "Quantity"),
    ("sc:value 300", "sc:minimum 300 ; sc:maximum 200", "Quantity"),
    ("sc:value 300", "sc:value \"300\"", "Quantity"),
    ("sc:unit sc:Item", "sc:unit sc:Thing", "Quantity"),
    ("sc:basis sc:RelativeToPublication", "sc:basis sc:Unresolved", "TimeExpression"),
    ("sc:latest \"2025-03-31\"", "sc:latest \"2025-02-28\"", "TimeExpression"),
    ("sc:account event:b1 , event:4ea495628ce3d459", "sc:account event:b1", "Occurrence"),
    ("sc:removedIn <v1>", "sc:removedIn <v1> ; sc:addedIn <v1>  ; sc:sha256 \"" + "0" * 64 + "\"", "ArticleGraph"),
    ("sc:addedIn <v1> ;", "", "ArticleGraph"),
    ("sc:changedIn <v1> ;", "sc:changedIn <v2> ;", "ArticleGraph"),
    ("sc:replaced 0 ;", "", "DatasetVersion"),
    ("<http://www.w3.org/ns/dcat#hasCurrentVersion> <v1>", "sc:added 1", "Dataset"),
    ("sc:software \"sourcier 0.1.0\"", "sc:detail \"few\"", "Run"),
]


def load(*names):
    graph = Graph()
    for name in names:
        graph.parse(ROOT / "ontology" / f"{name}.ttl")
    return graph


ONTOLOGY, SHAPES = load("core", "events", "evidence"), load("shapes")


def complaints(data):
    """Names of the shapes that something in the graph breaks."""
    _, report, text = validate(data, shacl_graph=SHAPES, ont_graph=ONTOLOGY, inference="none", meta_shacl=False)
    owners = {p: s for s in SHAPES.subjects(RDF.type, SH.NodeShape) for p in SHAPES.objects(s, SH.property)}
    sources = {owners.get(s, s) for s in report.objects(None, SH.sourceShape)}
    return {str(s).rsplit("#", 1)[-1] for s in sources}, text


def mapping_report():
    """What the mappings break of ontology/mapping.ttl; empty: nothing."""
    mappings = Graph()
    for path in sorted((ROOT / "mappings").rglob("*.ttl")):
        mappings.parse(path)
    conforms, _, text = validate(mappings, shacl_graph=load("mapping"), inference="none")
    return "" if conforms else text


def main(files):
    passed, failed = 0, 0
    text = EXAMPLE.read_text(encoding="utf-8")
    facts = text.replace("sc:evidence span:fb48f267b196f964c22x87 ;", "").replace(
        "sc:software", "sc:detail \"facts\" ; sc:software")
    good = [("the worked example", text), ("the worked example and more", text + MORE), ("facts without evidence", facts)]
    good += [(name, Path(name).read_text(encoding="utf-8")) for name in files]
    for name, turtle in good:
        found, report = complaints(Graph().parse(data=turtle, format="turtle"))
        passed, failed = (passed + 1, failed) if not found else (passed, failed + 1)
        if found:
            print(f"FAILED: {name} does not conform\n{report[:4000]}")
    report = mapping_report()
    passed, failed = (passed, failed + 1) if report else (passed + 1, failed)
    if report:
        print(f"FAILED: the mappings break ontology/mapping.ttl\n{report[:4000]}")
    for old, new, shape in FAULTS:
        turtle = text + MORE
        found, _ = complaints(Graph().parse(data=turtle.replace(old, new, 1), format="turtle"))
        if old in turtle and shape in found:
            passed += 1
        else:
            failed += 1
            print(f"FAILED: {old!r} -> {new!r}: {shape} is silent; found {sorted(found)}, planted: {old in turtle}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

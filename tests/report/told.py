# SPDX-License-Identifier: Apache-2.0
# A small graph that nobody exported: accounts that contradict each other, copies, an occurrence, and hostile text.
"""told.py: prints TriG. Every article, name and sentence is invented; the hostile ones try to be markup, formulas, code."""
import hashlib, json

BASE = "https://w3id.org/sourcier/data/"
HEAD = """@prefix sc: <https://w3id.org/sourcier#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix schema: <http://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix rule: <https://w3id.org/sourcier/mappings/> .
"""
HOSTILE = "</script><script>alert(\"1\")</script> & 'q' \u202Etxt\u2028=HYPERLINK(\"x\")"
FORMULA = "=HYPERLINK(\"http://x.example\",\"clic\")"


def iri(kind, *parts):
    return "<%s%s/%s>" % (BASE, kind, hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16])


def text(value, language="fr"):
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028") + ("@" + language if language else "")


class Article:
    """One article: sentences one behind the other, entities, findings."""

    def __init__(self, title, publisher, day, url):
        self.doc = hashlib.sha256(url.encode()).hexdigest()[:16]
        self.iri, self.at, self.lines, self.reference = "<%sdoc/%s>" % (BASE, self.doc), 0, [], ""
        self.title, self.publisher, self.day, self.url = title, publisher, day, url

    def sentence(self, words):
        begin, self.at = self.at, self.at + len(words) + 1
        self.reference += words + "\n"
        self.last = (begin, words)
        self.lines.append("%s a nif:Sentence ; nif:referenceContext %s ; nif:beginIndex %d ; nif:endIndex %d ; nif:anchorOf %s ." % (
            self.span(begin, begin + len(words)), self.iri, begin, begin + len(words), text(words)))
        return self

    def span(self, begin, end):
        return "<%sspan/%sc%dx%d>" % (BASE, self.doc, begin, end)

    def phrase(self, words):
        begin = self.last[0] + self.last[1].index(words)
        self.lines.append("%s a nif:Phrase ; nif:sentence %s ; nif:beginIndex %d ; nif:endIndex %d ; nif:anchorOf %s ." % (
            self.span(begin, begin + len(words)), self.here(), begin, begin + len(words), text(words)))
        return self.span(begin, begin + len(words))

    def here(self):
        return self.span(self.last[0], self.last[0] + len(self.last[1]))

    def entity(self, kind, label):
        name = "<%sentity/N%s>" % (BASE, iri("", self.doc, kind, label)[len(BASE) + 2:-1])
        self.lines.append("%s a sc:%s , sc:Unlinked ; rdfs:label %s ." % (name, kind, text(label)))
        return name

    def source(self, entity, manner="AccordingTo"):
        name = iri("attribution", self.doc, entity, str(self.at))
        self.lines.append("%s a sc:Attribution ; sc:manner sc:%s ; sc:source %s ." % (name, manner, entity))
        return name

    def figure(self, words, value, counted, unit="Person", modifier=None):
        begin = self.last[0] + self.last[1].index(words)
        name = "<%squantity/%sc%dx%d>" % (BASE, self.doc, begin, begin + len(words))
        self.lines.append("%s a sc:Quantity ; nif:anchorOf %s ; nif:beginIndex %d ; nif:endIndex %d ; prov:wasDerivedFrom %s ; sc:value %d ; sc:unit sc:%s ; sc:counted %s%s ." % (
            name, text(words), begin, begin + len(words), self.here(), value, unit, text(counted), " ; sc:modifier sc:" + modifier if modifier else ""))
        return name

    def event(self, kind, standing, evidence, trigger, **roles):
        name = iri("event", self.doc, kind, str(self.at), evidence)
        said = "".join(" ; sc:%s %s" % (role, ", ".join(values)) for role, values in roles.items() if role != "days")
        if "days" in roles:
            said += ' ; sem:hasEarliestBeginTimeStamp "%s"^^xsd:date ; sem:hasLatestEndTimeStamp "%s"^^xsd:date' % roles["days"]
        self.lines.append("%s a sc:Event , sc:%s ; prov:wasDerivedFrom %s ; sc:evidence %s ; sc:trigger %s ; sc:standing sc:%s ; sc:confidence 0.9 ; sc:rule rule:%s%s ." % (
            name, kind, self.here(), self.phrase(evidence), self.phrase(trigger), standing, kind, said))
        return name

    def quotation(self, speaker, words, trigger, *says):
        name = iri("quote", self.doc, words)
        self.lines.append("%s a sc:Quotation ; prov:wasDerivedFrom %s ; sc:evidence %s ; sc:trigger %s ; sc:words %s ; sc:speaker %s ; sc:mode sc:Direct ; sc:standing sc:Stated ; sc:confidence 0.8 ; sc:rule rule:Saying%s ." % (
            name, self.here(), self.phrase(words), self.phrase(trigger), self.phrase(words), speaker, "".join(" ; sc:says " + one for one in says)))

    def trig(self):
        head = "%s a schema:NewsArticle , nif:Context , prov:Entity ; schema:headline %s ; schema:inLanguage \"fr\" ; schema:datePublished \"%s\"^^xsd:date ; sc:dateBasis sc:InMetadata ; schema:url <%s> ; schema:publisher %s ; sc:sha256 \"%s\" ." % (
            self.iri, text(self.title), self.day, self.url, text(self.publisher, ""), hashlib.sha256(self.reference.encode()).hexdigest())
        return "%s {\n%s\n}\n" % (iri("graph", self.url), "\n".join([head] + self.lines))


def strike(publisher, url, day, value, modifier, source):
    """One account of one strike, with its figure."""
    article = Article("Grève au port de Brizan", publisher, day, url)
    who = article.entity("Organization", "Union des dockers")
    article.sentence("Selon %s, l'Union des dockers a réuni %d grévistes devant le port de Brizan." % (source, value))
    found = article.event("Strike", "Attributed", "l'Union des dockers a réuni %d grévistes" % value, "réuni", agent=[who],
                          quantity=[article.figure("%d grévistes" % value, value, "gréviste", modifier=modifier)],
                          attribution=[article.source(article.entity("Organization", source))], days=("2025-05-01", "2025-05-01"))
    return article, found


def articles():
    first, account = strike("Le Phare", "https://phare.example/1", "2025-05-02", 800, "AtLeast", "la préfecture")
    second, other = strike("La Digue", "https://digue.example/1", "2025-05-03", 2500, "MoreThan", "le syndicat")
    copy, again = strike("Écho de Brizan", "https://echo.example/1", "2025-05-02", 800, "AtLeast", "la préfecture")
    second.sentence("La Valdavie n'a livré aucun drone à la Norvanie, dit le ministère.")
    state, to = second.entity("State", "Valdavie"), second.entity("State", "Norvanie")
    second.event("SupplyOfArms", "Negated", "La Valdavie n'a livré aucun drone à la Norvanie", "livré", agent=[state], target=[to])
    first.sentence("La Valdavie aurait livré des drones à la Norvanie en avril.")
    first.event("SupplyOfArms", "Hedged", "La Valdavie aurait livré des drones à la Norvanie", "livré", hedge=["sc:HearsayConditional"],
                agent=[first.entity("State", "Valdavie")], target=[first.entity("State", "Norvanie")], days=("2025-05-01", "2025-05-31"))
    first.sentence("Le maire dément avoir démissionné.")
    mayor = first.entity("Person", "Yanis Obrel")
    left = first.event("Departure", "Attributed", "avoir démissionné", "démissionné", agent=[mayor])
    first.event("Denial", "Stated", "Le maire dément avoir démissionné", "dément", agent=[mayor], content=[left])
    hostile = Article(HOSTILE, "<b>Presse</b>", "2025-05-04", "https://hostile.example/?a=1&b=%22")
    hostile.sentence("Le groupe %s a menacé %s." % (HOSTILE, FORMULA))
    hostile.event("Threat", "Stated", "a menacé", "menacé", agent=[hostile.entity("Person", HOSTILE)], target=[hostile.entity("Person", FORMULA)])
    hostile.sentence("« %s », dit-elle." % HOSTILE)
    hostile.quotation(hostile.entity("Person", FORMULA), HOSTILE, "dit")
    return [first, second, copy, hostile], (account, other, again), (copy, first)


if __name__ == "__main__":
    told, accounts, (copy, original) = articles()
    print(HEAD + "".join(article.trig() for article in told))
    print("<%sgraph/occurrences> {\n%s a sc:Occurrence ; sc:account %s ; sc:rule rule:SameStrike ; sc:confidence 0.8 .\n%s sc:nearCopyOf %s .\n}" % (
        BASE, iri("occurrence", *accounts), " , ".join(accounts), copy.iri, original.iri))

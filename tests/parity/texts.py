# SPDX-License-Identifier: Apache-2.0
# Texts for the parity test: generated news prose of our own, and odd characters.
"""`documents(tokens)` yields (id, text); the same on every run."""
import random

PEOPLE = ["Étienne Maubert", "Jean-Claude Forestier", "Anne-Marie Koulibaly", "Mme Duval", "M. Delorme",
          "Inès Carvalho", "le général Ossip Tarenko", "Kim Vandoren", "Salomé N'Diaye", "J.-P. Lacaze"]
PLACES = ["Valdor", "Corbelin", "Saint-Maurin", "Lyon", "Genève", "New York", "la Côte-d'Ivoire", "Pont-l'Abbé",
          "Novaïa Retchka", "Aix-les-Mines", "l'île d'Orvane"]
BODIES = ["la Commission européenne", "l'Agence des eaux", "le ministère de l'Intérieur", "l'ONU", "le syndicat Uni-Rail",
          "la société Trifonel SA", "le Parti du Centre", "la cour d'appel", "l'AFP", "le groupe Ferrand & Fils"]
VERBS = ["a annoncé", "n'a pas confirmé", "aurait rejeté", "vient de signer", "refuse toujours", "s'est dit prêt à soutenir",
         "examinera", "avait pourtant promis", "a-t-il rappelé, défend", "ne veut plus de"]
THINGS = ["un accord de cessez-le-feu", "la fermeture de l'usine", "35 % des emplois", "une aide de 1,2 milliard d'euros",
          "trois projets d'autoroute", "l'envoi de 10 000 soldats", "la réforme des retraites", "le rachat d'Orvanel",
          "l'après-guerre", "les chevaux de trait", "des porte-avions", "son vice-président"]
TIMES = ["mardi", "le 3 avril 2021", "hier soir", "à 18h30", "en 1998-1999", "d'ici à la mi-juin", "depuis sept. 2020",
         "après deux semaines de grève", "vers 0 h 15", "lundi dernier"]
FRAMES = ["{B} {V} {T} {D}.", "{D}, {P} {V} {T} à {L}.", "« Nous n'avons rien cédé », {V2} {P} devant {B}.",
          "Selon {P}, {B} {V} {T}, {D}.", "À {L}, {T} et {T2} ont été évoqués par {P} et {B} ; {W} n'était pas là.",
          "Qu'en pense {P} ? {B} {V} {T}... ou presque !", "{P} (né à {L}) : « Il faut {T} », dit-on à {L}.",
          "Est-ce que {B} {V} {T} ?", "– {P}, {L}, {D}", "{L} - {W} {V} {T}, d'après {B} ({D}).",
          "L’État, c’est {T} : voilà ce qu’a répété {P} {D}.", "Peut-être que {P}, aujourd'hui, {V} {T} ; peut-être pas."]
ODD = [
    "", " ", "\n", "  \t ", "a", "Il", "Il dort", "Il dort.", "Non, il ne dort pas.", " Un blanc au début", "Un blanc à la fin ",
    "Deux  blancs,   trois blancs.\n\nUn paragraphe.\nUne ligne.", "10\u202f000 soldats et 1\u00a0200 chars",
    "«\u00a0Oui\u00a0», dit-il. «\u202fNon\u202f», dit-elle.", "L\u2019eau, l\u2019air, d\u2019ici, n\u2019est, qu\u2019il, aujourd\u2019hui",
    "aux det root num mark poss X _ DET GPE DATE ORG LOC PERSON acl xcomp IDX", "X", "_", "aux", "det",
    "ÉLECTIONS : LE MAIRE DE CORBELIN BATTU, L'OPPOSITION JUBILE", "URGENT - INCENDIE À LYON",
    "e\u0301te\u0301 de\u0301ja\u0300 a\u0300 l'e\u0301cole", "Été déjà à l'école", "ǅa ǆ İstanbul ıssız ſ K mıni-jupe porte-İpa",
    "https://exemple.fr/a/b?c=d&e=f#g et www.exemple.fr, contact@exemple.fr", "http://192.168.1.1:8080/x ftp://exemple.org",
    "😀 👍🏽 👩‍👩‍👧 🇫🇷 ❤️ :) ;-) :-( <3 ^_^ ¯\\_(ツ)_/¯", "a\x01b \ufeffdébut", "x\x1cy\x1dz\x1e", "a\x85b\u2028c\u2029d", "\u200bzéro\u200b largeur",
    "a\rb\r\nc\n", "\u3000plein\u2003cadratin\u1680ogham", "Москва, Αθήνα, 北京, القاهرة, ירושלים, हिन्दी", "²³ ①② Ⅳ ½ ¾ 10² m³",
    "'’’K' (:> :-)» :-(:> t.J.-C. °C.;_; ’A……é+", "(Est-t-il) Est-t-il.", "a. b. c. d.", "U.S.A. 3.14, 1+1=2 50% 5$ 12km 7h 8°C C++ n°3",
    "a" * 120, "abc-" * 60, "!" * 300, "x." * 400, "J'" * 50, "1" * 20000, "-" * 99 + "a", "…" * 150,
    "rendez-vous porte-monnaie anti-missile sous-marin franco-allemand Paris-Plage Saint-Étienne-du-Rouvray vis-à-vis",
    "est-ce dit-elle a-t-on vas-y donne-m'en prends-les-lui là-bas celui-ci lui-même c'est-à-dire entr'ouvrir grand'mère presqu'île",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z", "— Oui. — Non. — Peut-être…", "—", "'", "’", "\u00a0", "\u00a0\u00a0 \u00a0",
    "M. X. et Mme. Y. ont vu le Dr. Z., St. Paul, No. 5, p. 12, pp. 3-4, etc. Fin.", "Le chat dort. Il rêve de Paris ce matin",
]
LETTERS = "abcéàçœïABÉ'’-–—.,;:!?()«»\"“”…%€$0123456789 \u00a0\u202f\n\t_/@#&*+=<>~^`|\\[]{}ßſKİıǅﬁ²①é\u0301\u200d😀漢"


def sentence(rng):
    pick = rng.choice
    return pick(FRAMES).format(P=pick(PEOPLE), W=pick(PEOPLE), L=pick(PLACES), B=pick(BODIES), V=pick(VERBS),
                               V2=pick(["a répété", "a lancé", "assure", "a-t-elle déclaré à"]), T=pick(THINGS),
                               T2=pick(THINGS), D=pick(TIMES))


def noise(rng):
    return "".join(rng.choice(LETTERS) for _ in range(rng.randrange(1, 90)))


def documents(tokens):
    """Odd cases first, then articles of 1 to 40 sentences until about `tokens` tokens are reached."""
    for number, text in enumerate(ODD):
        yield "odd-%d" % number, text
    rng = random.Random(20211)
    for number in range(150):
        yield "noise-%d" % number, noise(rng)
    written = number = 0
    while written < tokens:
        number += 1
        lines = [[sentence(rng) for _ in range(rng.randrange(1, 6))] for _ in range(rng.randrange(1, 9))]
        text = "\n".join(" ".join(line) for line in lines)
        written += len(text) // 5
        yield "news-%d" % number, text[:1].upper() + text[1:]
    # One long document: the parser's state and the padding far from the ends.
    yield "long", " ".join(sentence(rng) for _ in range(min(700, tokens // 20)))

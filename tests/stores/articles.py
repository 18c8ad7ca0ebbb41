# SPDX-License-Identifier: Apache-2.0
# Invented articles as JSON lines: short, many, all different, one of them by a hostile hand.
import json

STATES = ["la Valdavie", "la Norvanie", "la Lorvanie", "l'Ostrevie", "la Karsanie"]
AGENCIES = ["Orlan", "Velmont Presse", "Tivra", "Asmer"]
GOODS = ["drones", "camions", "tonnes de blé", "médicaments", "fusils"]
PEOPLE = ["Paul Verdin", "Anne Corvel", "Luc Mestrel", "Jeanne Tavard", "Hugo Lissane"]

HOSTILE = {
    "id": "hostile",
    "url": "https://journal.example/un article?q=<b>&x=%zz\"> <http://evil/> .",
    "title": "\"> <http://evil/> <http://evil/> . \" \\ \u202eà l'envers\u202c",
    "date": "2025-03-04",
    "text": "La société \"> <http://evil/> . \" a livré 12 drones à la Norvanie. "
            "Le ministre \u202ePaul Verdin\u202c a déclaré : « \\u0000 \"\"\" ' » mardi.",
}


def article(number, word="livré"):
    """One article as a dict; the same number and word give the same article."""
    giver = STATES[number % len(STATES)]
    taker = STATES[(number + 1 + number // 7) % len(STATES)]
    if taker == giver:
        taker = STATES[(number + 2) % len(STATES)]
    who = PEOPLE[number % 4]
    return {
        "id": "a%d" % number,
        "url": "https://journal.example/articles/%d" % number,
        "title": "Article %d : %s et %s" % (number, giver, taker),
        "date": "2025-%02d-%02d" % (1 + number % 12, 1 + number % 28),
        "text": "Selon l'agence %s, %s aurait %s environ %d %s à %s en mars. "
                "Le ministre %s a déclaré mardi que le gouvernement condamne cette livraison. "
                "%s et %s ont signé un accord le %d janvier 2024."
                % (AGENCIES[number % len(AGENCIES)], giver, word, 20 + number, GOODS[number % len(GOODS)], taker,
                   who, giver[0].upper() + giver[1:], taker, 1 + number % 28),
    }


def write(path, articles):
    with open(path, "w", encoding="utf-8") as file:
        for one in articles:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")

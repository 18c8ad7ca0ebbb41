#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes as many articles as wanted out of the sample stories: other names, figures, dates, order of paragraphs.
"""corpus.py ARTICLES [SEED] > FILE.jsonl: the same lines for the same arguments, no two articles alike."""
import json, random, re, sys
from pathlib import Path

STORIES = Path(__file__).resolve().parents[1] / "stories"
FIRST = "Anton Vera Marek Irina Paul Claire Ossip Salomé Henrik Milena Tomas Inès Karim Étienne Lucas Anneke Fabrice Solène Pavel Oleg".split()
HEADS = "Mar Tor Val Bel Kor Lin Sor Dan Fer Gal Hol Jur Kas Lam Mon Nor Oss Pel Rov Sten".split()
TAILS = "enko ville ard ini off ström elle ier mann escu ova quist aud ière ski dor an ette in eau".split()
SYLLABLES = "ba ce di fo gu la me ni po ra sa te vi zo cha bri clo dra fra gri plo stra tri vre".split()


def name(rng):
    return rng.choice(FIRST) + " " + rng.choice(HEADS) + rng.choice(TAILS)


def word(rng):
    """A word that was never written before, as rare words of the news are."""
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randrange(2, 5)))


def variant(text, rng):
    names = {}

    def other_name(match):
        return names.setdefault(match[0], name(rng))

    def other_number(match):
        digits = re.sub(r"\D", "", match[0])
        value = max(2, int(int(digits) * rng.uniform(0.5, 2)))
        return "{:,}".format(value).replace(",", " ") if len(digits) > 3 else str(value)

    text = re.sub(r"\b(?!(?:Les?|La|Une?|Des|Du|En|Au|Il|Elle|Ce|Cet|Son|Sa|Ses) )(?:%s|[A-ZÉ][a-zéèô]+)(?:-[A-ZÉ][a-zéèô]+)? [A-ZÉ][a-zéèôåï]{3,}\b" % "|".join(FIRST), other_name, text)
    text = re.sub(r"(?<![\d/:h,.-])\d{2,3}(?: \d{3})*(?![\d/:h,.-]| janv| févr| mars| avr| mai| juin| juil| août| sept| oct| nov| déc)",
                  other_number, text)
    paragraphs = [p for p in text.split("\n\n") if p.strip()]
    head, rest = paragraphs[:2], paragraphs[2:]
    rng.shuffle(rest)
    rest.insert(rng.randrange(len(rest) + 1),
                "Le village de %s, près de %s, attend toujours une réponse de l'entreprise %s." %
                tuple(word(rng).capitalize() for _ in range(3)))
    return "\n\n".join(head + rest)


def articles(count, seed=1):
    stories = [p.read_text("utf-8") for p in sorted(STORIES.glob("*.txt"))]
    for number in range(count):
        rng = random.Random(seed * 1_000_003 + number)
        day = "20%02d-%02d-%02d" % (rng.randrange(10, 26), rng.randrange(1, 13), rng.randrange(1, 29))
        yield {"id": "g%d-%d" % (seed, number), "url": "https://news.example/%d/%d" % (seed, number), "published": day,
               "text": variant(stories[rng.randrange(len(stories))], rng)}


if __name__ == "__main__":
    for article in articles(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        print(json.dumps(article, ensure_ascii=False))

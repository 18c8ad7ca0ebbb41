#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fillers that are pronouns or descriptions: of the roles of found core events, the share that is right where the filler is not named in the sentence.

  described_fillers.py GOLD_DIR DETAILS     DETAILS: what score.py of the gold folder prints with --details

A filler counts when none of its gold mentions in the event's sentence is a Name (gold README, "How it is scored"); it is right when the scorer does not list it as missed."""
import glob
import json
import os
import re
import sys

LINE = re.compile(r"^  (\S+): (\S+) .*»: (\w+) = (.*)$")


def missed_of(path):
    missed, lost, section = set(), set(), ""
    for line in open(path, encoding="utf-8"):
        if line.startswith("== "):
            section = line[3:].split(" (")[0]
        elif section == "roles missed" and LINE.match(line):
            name, event, role, filler = LINE.match(line).groups()
            missed.add((name, event, role, filler.strip()))
        elif section == "event missed":
            found = re.match(r"^  (\S+): .*» (\S+) in: ", line)
            if found:
                lost.add(found.groups())
    return missed, lost


def main():
    missed, lost = missed_of(sys.argv[2])
    right = total = named_right = named = 0
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.gold.json"))):
        gold, name = json.load(open(path, encoding="utf-8")), os.path.basename(path).split(".")[0]
        entities = {entity["id"]: entity for entity in gold["entities"]}
        for event in gold["events"]:
            if event.get("weight") != "core" or (name, event["id"]) in lost:
                continue
            begin, end = event["sentence"]
            for role, fillers in (event.get("roles") or {}).items():
                for filler in fillers:
                    entity = entities[filler]
                    is_named = any(kind == "Name" and begin <= b < end for b, e, kind in entity["mentions"])
                    good = (name, event["id"], role, entity["name"]) not in missed
                    named, named_right = named + is_named, named_right + (is_named and good)
                    total, right = total + (not is_named), right + (not is_named and good)
    print(f"pronouns, descriptions, demonyms and metonyms: {right} of {total} right ({100 * right / total:.1f} %)")
    print(f"names: {named_right} of {named} right ({100 * named_right / named:.1f} %)")


if __name__ == "__main__":
    main()

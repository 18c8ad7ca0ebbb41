# SPDX-License-Identifier: Apache-2.0
# Our own gold against the project's scorer: its checks must be 0, its events no worse than the floor.
floor=0.68 # 0.05 under what was measured when it was set; F1 of events, span and type
scorer="$root/../shared/gold/score.py"
if [ ! -f "$scorer" ]; then
  echo "skipped: gold: ../shared/gold/score.py is not here"
  exit 77
fi
if ! "$root/.venv/bin/python" -c 'import pyoxigraph' 2>/dev/null; then
  echo "skipped: gold: pyoxigraph is not in .venv"
  exit 77
fi
work="$build/gold"
rm -rf "$work"
mkdir -p "$work"
"$build/sourcier" export --quiet --detail full -o "$work/rdf" "$root"/tests/gold/*.txt || exit 1
"$root/.venv/bin/python" "$scorer" --gold "$root/tests/gold" --rdf "$work/rdf" --json "$work/score.json" || exit 1
exec "$root/.venv/bin/python" - "$work/score.json" "$floor" <<'END'
import json
import sys

report, floor = json.load(open(sys.argv[1], encoding="utf-8")), float(sys.argv[2])
f1 = next(row["f1"] for row in report["figures"] if row["figure"] == "events (span + type)")
broken = {name: count for name, count in report["checks"].items() if count}
for name, count in broken.items():
    print(f"gold: {count} {name}, must be 0")
if f1 < floor:
    print(f"gold: events (span + type) F1 {f1:.3f} is under the floor {floor}")
sys.exit(1 if broken or f1 < floor else 0)
END

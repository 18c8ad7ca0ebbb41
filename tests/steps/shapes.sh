# SPDX-License-Identifier: Apache-2.0
# The stories at every detail against ontology/shapes.ttl, faults planted in them, the mappings, and the page of the ontology.
python="$root/.venv/bin/python"
if [ ! -x "$python" ] || ! "$python" -c 'import pyshacl' 2>/dev/null; then
  echo "skipped: shapes: pyshacl is not in .venv"
  exit 77
fi
work="$build/shapes"
rm -rf "$work"
for detail in facts standard full; do
  "$build/sourcier" export --quiet --detail "$detail" -o "$work/$detail" "$root"/tests/stories/*.txt || exit 1
done
"$python" "$root/docs/ontology.py" --check || exit 1
exec "$python" "$root/tests/ontology/shapes.py" "$work"/*/*.ttl

# SPDX-License-Identifier: Apache-2.0
# Datasets: killed and resumed, added to, replaced in, forgotten from; every byte compared, every shard read by other parsers.
if [ ! -x "$root/.venv/bin/python" ] || ! "$root/.venv/bin/python" -c 'import pyoxigraph' 2>/dev/null; then
  echo "skipped: dataset: pyoxigraph is not in .venv"
  exit 77
fi
jars="$root/.cache/stores" # Jena's riot is inside Fuseki's jar
mkdir -p "$jars"
if [ ! -f "$jars/jena-fuseki-server-5.6.0.jar" ] && command -v mvn >/dev/null; then
  timeout 300 mvn -q -B dependency:copy -Dartifact=org.apache.jena:jena-fuseki-server:5.6.0 "-DoutputDirectory=$jars" </dev/null
fi
exec "$root/.venv/bin/python" "$root/tests/dataset/dataset.py" "$build/sourcier" "$build/dataset" --riot "$jars" \
  --articles "$([ "$mode" = long ] && echo 600 || echo 200)" --kills "$([ "$mode" = long ] && echo 50 || echo 5)"

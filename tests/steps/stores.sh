# SPDX-License-Identifier: Apache-2.0
# Loads into real stores on loopback: Oxigraph (PyPI), Fuseki and RDF4J (Maven Central), Virtuoso (Debian).
jars="$root/.cache/stores"
mkdir -p "$jars"

# fetch COORDINATES FILE: once; a store that cannot be had is skipped by name.
fetch() {
  [ -f "$jars/$2" ] || timeout 300 mvn -q -B dependency:copy "-Dartifact=$1" "-DoutputDirectory=$jars" </dev/null ||
    echo "stores: $2 cannot be fetched"
}
if command -v mvn >/dev/null; then
  fetch org.apache.jena:jena-fuseki-server:5.6.0 jena-fuseki-server-5.6.0.jar
  fetch org.eclipse.rdf4j:rdf4j-http-server:4.1.3:war rdf4j-http-server-4.1.3.war
  fetch org.eclipse.jetty:jetty-runner:9.4.57.v20241219 jetty-runner-9.4.57.v20241219.jar
fi
if [ ! -x "$root/.venv/bin/python" ] || ! "$root/.venv/bin/python" -c 'import pyoxigraph' 2>/dev/null; then
  echo "skipped: stores: pyoxigraph is not in .venv"
  exit 77
fi
if [ "$mode" = long ]; then # how near to curl's rate; told, not judged, since it depends on what else runs
  "$root/.venv/bin/python" "$root/tests/bench/load_rate.py" "$build/sourcier" "$root/.venv/bin/oxigraph" "$build/load-rate"
fi
"$root/.venv/bin/python" "$root/tests/queries/queries.py" "$build/sourcier" "$build/store-queries" \
  --stores oxigraph,fuseki,rdf4j,virtuoso --oxigraph "$root/.venv/bin/oxigraph" --jars "$jars" || exit 1
exec "$root/.venv/bin/python" "$root/tests/stores/stores.py" "$build/sourcier" "$build/stores" \
  --oxigraph "$root/.venv/bin/oxigraph" --jars "$jars" --recipes "$root/docs/stores.md" \
  --kills "$([ "$mode" = long ] && echo 50 || echo 5)"

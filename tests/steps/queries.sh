# SPDX-License-Identifier: Apache-2.0
# The queries of docs/queries on the sample, in memory, against the answers beside them.
if ! "$root/.venv/bin/python" -c 'import pyoxigraph' 2>/dev/null; then
  echo "skipped: queries: pyoxigraph is not in .venv"
  exit 77
fi
exec "$root/.venv/bin/python" "$root/tests/queries/queries.py" "$build/sourcier" "$build/queries"

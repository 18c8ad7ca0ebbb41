# SPDX-License-Identifier: Apache-2.0
# The language core against real spaCy: 20,000 tokens with md, else 60,000 with md and sm.
if [ ! -x "$root/.venv/bin/python" ] || ! "$root/.venv/bin/python" -c 'import spacy' 2>/dev/null; then
  echo "skipped: parity: spaCy is not in .venv"
  exit 77
fi
export OMP_NUM_THREADS=1
if [ "$mode" = quick ]; then
  options=(--tokens 20000 --models "$root/.models/fr_core_news_md-3.8.0")
else
  options=(--tokens 60000)
fi
exec "$root/.venv/bin/python" "$root/tests/parity/parity.py" "$build/sourcier" "${options[@]}"

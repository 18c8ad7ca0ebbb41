# SPDX-License-Identifier: Apache-2.0
# Reports in Chromium from disk: the samples, accounts that contradict each other, hostile text, 500 generated articles (10,000 in long).
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import playwright, axe_playwright_python, pyoxigraph' 2>/dev/null; then
  echo "skipped: report: tests/requirements.txt is not installed"
  exit 77
fi
if [ ! -x /usr/bin/chromium ]; then
  echo "skipped: report: Chromium is not installed"
  exit 77
fi
articles=500
[ "$mode" != long ] || articles=10000
source setup/packages.sh
source setup/site.sh
fetch_site_libraries
work="$build/report"
rm -rf "$work"
mkdir -p "$work"
export SOURCIER_MODEL="$root/.models/fr_core_news_md-3.8.0"
exec .venv/bin/python tests/report/report.py "$build/sourcier" "$work" "$articles"

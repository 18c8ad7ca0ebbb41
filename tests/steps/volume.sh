# SPDX-License-Identifier: Apache-2.0
# The 571 evaluation articles: exported with one thread and two, the same bytes, and nothing for check to find.
articles="$root/../shared/eval/articles_2016.jsonl.gz"
if [ ! -f "$articles" ]; then
  echo "skipped: volume: ../shared/eval/articles_2016.jsonl.gz is not here"
  exit 77
fi
work="$build/volume"
rm -rf "$work"
mkdir -p "$work"
for jobs in 1 2; do
  began=$SECONDS
  "$build/sourcier" export --quiet --jobs $jobs --texts "$work/texts" -o "$work/$jobs" "$articles"
  code=$?
  echo "export with --jobs $jobs: $((SECONDS - began)) s, exit code $code"
  [ $code -eq 0 ] || [ $code -eq 3 ] || exit 1
done
diff -rq "$work/1" "$work/2" || exit 1
files=$(find "$work/1" -type f | wc -l)
echo "$files files, the same for one thread and two"
[ "$files" -gt 0 ] || exit 1
"$build/sourcier" check --quiet --texts "$work/texts" "$work"/1/*

# SPDX-License-Identifier: Apache-2.0
# Every fuzz target from its kept corpus: a minute each, ten in ./test long.
source "$root/tests/steps/sanitizers.sh"
targets=()
for source in "$root"/tests/fuzz/*_fuzz.cpp; do
  targets+=("fuzz_$(basename "$source" _fuzz.cpp)")
done
build_sanitized "${targets[@]}" || exit 1
seconds=${FUZZ_SECONDS:-$([ "$mode" = long ] && echo 600 || echo 60)}

# fuzz TARGET: what it finds stays in build-sanitize/found, what it learns in .cache/fuzz.
fuzz() {
  local name=${1#fuzz_} learnt found
  learnt="$root/.cache/fuzz/$name"
  found="$sanitized/found/$name"
  mkdir -p "$learnt" "$found"
  if "$sanitized/tests/$1" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=20000 \
    -print_final_stats=1 -artifact_prefix="$found/" "$learnt" "$root/tests/fuzz/corpus/$name" \
    >"$found/log" 2>&1; then
    echo "$1: passed, $(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log") runs in $seconds s"
  else
    grep -vE '^#[0-9]+' "$found/log" | tail -n 30
    echo "$1: failed; what did it lies in $found/"
    return 1
  fi
}
export -f fuzz
export sanitized seconds
printf '%s\n' "${targets[@]}" | xargs -P "$JOBS" -I{} bash -c 'fuzz {}' >"$logs/fuzz.targets" 2>&1
cat "$logs/fuzz.targets"
passed=$(grep -c ': passed, ' "$logs/fuzz.targets")
echo "$passed passed, $((${#targets[@]} - passed)) failed, 0 skipped"
[ "$passed" -eq ${#targets[@]} ]

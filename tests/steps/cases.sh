# SPDX-License-Identifier: Apache-2.0
# Runs ctest in a build folder and sums up the Catch2 test cases of its log; sourced by units and sanitize.

# run_cases FOLDER CTEST-OPTION…: last line "N passed, N failed, N skipped"; a case that printed
# "skipped: NAME: reason" counts as skipped.
run_cases() {
  local folder=$1 code=0
  shift
  ctest --test-dir "$folder" -j "$JOBS" --output-on-failure --timeout 900 "$@" || code=$?
  grep -h '^skipped: ' "$folder/Testing/Temporary/LastTest.log" | sort -u
  awk -v code="$code" '
    /^All tests passed \(/ { n = $0; sub(/.* in /, "", n); p += n + 0; cases = 1 }
    /^No assertions/ || /^No tests ran/ { cases = 1 }
    /^test cases: / {
      for (i = 1; i <= NF; ++i) {
        if ($i == "passed") p += $(i - 1)
        if ($i == "failed" && $(i + 1) != "as") { f += $(i - 1); bad += $(i - 1) }
      }
      cases = 1
    }
    /^skipped: / { if (!seen[$0]++) { s++ } }
    /^Test Passed\./ { if (!cases) p++; cases = bad = 0 }
    /^Test Failed\./ || /^Test time out/ || /^Test Timeout/ { if (!bad) f++; cases = bad = 0 }
    END {
      if (code != 0 && f == 0) f = 1
      printf "%d passed, %d failed, %d skipped\n", p - s, f, s
    }' "$folder/Testing/Temporary/LastTest.log"
  return "$code"
}

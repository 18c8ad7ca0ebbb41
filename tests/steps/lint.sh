# SPDX-License-Identifier: Apache-2.0
# clang-tidy on what changed, at most ten minutes; on the whole tree in ./test long.
if [ "$mode" = long ]; then
  exec python3 "$root/tests/steps/lint.py" --build "$build" --jobs "$JOBS" --whole
fi
exec python3 "$root/tests/steps/lint.py" --build "$build" --jobs "$JOBS" --seconds "${LINT_SECONDS:-600}"

# SPDX-License-Identifier: Apache-2.0
# Articles that tell the same event and articles that only seem to, through the whole program; near copies, order, memory.
python3 "$root/tests/merge/pairs.py" "$build/sourcier" "$build/merge-pairs" || exit 1
exec python3 "$root/tests/merge/program.py" "$build/sourcier" "$build/merge-program"

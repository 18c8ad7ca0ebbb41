# SPDX-License-Identifier: Apache-2.0
# An index of 100,000 invented entities: its size, its bytes for one thread and two; times are printed.
exec python3 "$root/tests/bench/kb.py" "$build/sourcier" --entities 100000 --articles 60

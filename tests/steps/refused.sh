# SPDX-License-Identifier: Apache-2.0
# Bad input, bad places and bad command lines, on the built program.
exec python3 "$root/tests/refused/refused.py" "$build/sourcier"

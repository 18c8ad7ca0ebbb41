# SPDX-License-Identifier: Apache-2.0
# The commands of the documents, their links, and every message.
exec python3 "$root/tests/docs/docs.py" "$build/sourcier"

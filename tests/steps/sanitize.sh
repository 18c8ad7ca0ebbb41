# SPDX-License-Identifier: Apache-2.0
# The unit tests under AddressSanitizer and UndefinedBehaviorSanitizer.
source "$root/tests/steps/sanitizers.sh"
source "$root/tests/steps/cases.sh"
build_sanitized all || exit 1
# Not here: house reads files only; mappings runs thousands of examples (the other rooms run the same code).
run_cases "$sanitized" --exclude-regex '^(house|mappings)$'

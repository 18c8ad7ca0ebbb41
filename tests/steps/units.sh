# SPDX-License-Identifier: Apache-2.0
# The test programs of build/ through ctest; closes with the totals of their test cases.
source "$root/tests/steps/cases.sh"
run_cases "$build"

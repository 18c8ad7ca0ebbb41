# SPDX-License-Identifier: Apache-2.0
# The program and its tests, Release, into build/.
source "$root/setup/build.sh"
build "$build" -DCMAKE_BUILD_TYPE=Release

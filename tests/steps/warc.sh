# SPDX-License-Identifier: Apache-2.0
# A web archive of 2 GB, made here: every page read, memory as for a tenth of it.
source "$root/setup/build.sh"
build "$build" "" pages_speed || exit 1
exec python3 "$root/tests/read/long_warc.py" "$build"

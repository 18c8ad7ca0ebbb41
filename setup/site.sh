# SPDX-License-Identifier: Apache-2.0
# D3, which draws the network of a report: copied once out of Debian's package into site/lib/; sourced by run and test.

d3_version=5.16.0
d3_sha256=63cdc8691107d063922c58ece1b9b4eeb9fef305429a55d3d962eea0812f1e03

# fetch_site_libraries: site/lib/ is there afterwards; else a message, since a report is made without it too.
fetch_site_libraries() {
  local from=/usr/share/nodejs/d3/dist/d3.min.js licence=/usr/share/doc/node-d3/copyright lib="$root/site/lib"
  if echo "$d3_sha256  $lib/d3.min.js" | sha256sum --check --status 2>/dev/null && [ -s "$lib/d3.LICENSE.txt" ]; then
    return 0
  fi
  [ -f "$from" ] || install_packages node-d3 || true
  if ! echo "$d3_sha256  $from" | sha256sum --check --status 2>/dev/null || [ ! -s "$licence" ]; then
    echo "setup: D3 $d3_version of Debian's node-d3 is not there or is another one; reports show the network as a list" >&2
    return 0
  fi
  mkdir -p "$lib"
  cp "$from" "$lib/d3.min.js"
  cp "$licence" "$lib/d3.LICENSE.txt"
}

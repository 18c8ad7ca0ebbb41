# SPDX-License-Identifier: Apache-2.0
# Debian packages: says which are missing and installs them; sourced by run and test.

# What building and running needs (Debian 12).
build_packages=(g++ cmake ninja-build pkg-config ccache libboost-program-options-dev libicu-dev
  libserd-dev libsord-dev libsimdjson-dev libhwy-dev libssl-dev zlib1g-dev libzstd-dev libbz2-dev
  libgumbo-dev libexpat1-dev libarchive-dev libcurl4-openssl-dev)

# missing_packages NAME…: those that are not installed, on one line.
missing_packages() {
  local here
  here=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true
  printf '%s\n' "$@" | grep -vxF -- "$here" | sort -u | tr '\n' ' ' || true
}

# install_packages NAME…: nothing to do, nothing said; 1 with a message where it cannot be done.
install_packages() {
  local missing as=() log
  if ! command -v dpkg-query >/dev/null; then
    echo "setup: this is not Debian, nothing installed; needed are what Debian calls: $*" >&2
    return 0
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as=(sudo)
    else
      echo "setup: packages are missing and neither root nor sudo is at hand; ask for: apt-get install ${missing% }" >&2
      return 1
    fi
  fi
  echo "setup: installing ${missing% }"
  log=$(mktemp)
  # shellcheck disable=SC2086 # a list of words
  if ! { "${as[@]}" apt-get update -qq &&
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    echo "setup: apt-get could not install ${missing% }; see above" >&2
    return 1
  fi
  rm -f "$log"
}

# SPDX-License-Identifier: Apache-2.0
# Configures and builds quietly: one line of news, the log where it fails; sourced by run and test.

# Where Release is built; SOURCIER_BUILD names another folder.
build=${SOURCIER_BUILD:-$root/build}

# build FOLDER "CMAKE OPTIONS" TARGET…: 1, with the end of the log, where it does not build.
build() {
  local folder=$1 options=$2 log began=$SECONDS
  shift 2
  mkdir -p "$folder"
  log="$folder/build.log"
  if [ ! -f "$folder/build.ninja" ]; then
    # shellcheck disable=SC2086 # a list of words
    if ! cmake -S "$root" -B "$folder" -G Ninja $options >"$log" 2>&1; then
      tail -n 20 "$log" >&2
      echo "build: cmake failed; the whole log is $log" >&2
      return 1
    fi
    echo "build: compiling, the first time takes some minutes"
  fi
  if ! ninja -C "$folder" -j "${JOBS:-$(nproc)}" "$@" >"$log" 2>&1 </dev/null; then
    grep -E -A 12 'FAILED:|error:|ninja: error' "$log" | head -n 60 >&2
    echo "build: failed; the whole log is $log" >&2
    return 1
  fi
  [ $((SECONDS - began)) -lt 2 ] || echo "build: done in $((SECONDS - began)) s"
}

# SPDX-License-Identifier: Apache-2.0
# The clang build with AddressSanitizer, UndefinedBehaviorSanitizer and asserts, for tests and fuzz targets alike.
source "$root/setup/build.sh"
sanitized="$build-sanitize"

# build_sanitized TARGET…
build_sanitized() {
  build "$sanitized" "-DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DSOURCIER_SANITIZE=ON -DSOURCIER_FUZZ=ON -DCMAKE_BUILD_TYPE=Debug" "$@"
}

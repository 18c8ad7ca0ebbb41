# SPDX-License-Identifier: Apache-2.0
# Every C++ file stands as clang-format would write it.
count=0
bad=0
while IFS= read -r file; do
  [ -f "$file" ] || continue
  count=$((count + 1))
  if ! clang-format --dry-run --Werror "$file" >/dev/null 2>&1; then
    echo "$file: not formatted; run clang-format -i"
    bad=$((bad + 1))
  fi
done < <(git ls-files '*.cpp' '*.hpp')
[ $bad -eq 0 ] && [ $count -gt 0 ]

# SPDX-License-Identifier: Apache-2.0
# Writes what ./test long found into docs/measured/, with commit and machine: measured.sh TABLE TOTALS.
folder="$root/docs/measured"
commit=$(git -C "$root" rev-parse --short=12 HEAD)
[ -z "$(git -C "$root" status --porcelain --untracked-files=no)" ] || commit="$commit-changed"
mkdir -p "$folder"
{
  echo "# ./test long at $commit"
  echo
  echo "$(date -u +%F), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GB"
  echo
  echo "| step | result | seconds | passed | failed | skipped |"
  echo "|---|---|---|---|---|---|"
  printf '%s' "$1"
  echo
  echo "$2"
  for step in fuzz lint volume; do
    [ -f "$logs/$step.log" ] || continue
    printf '\n## %s\n```\n' "$step"
    tail -n 12 "$logs/$step.log" | sed "s#$root/##g"
    echo '```'
  done
} >"$folder/long-$commit.md"
echo "test: written: docs/measured/long-$commit.md"

# SPDX-License-Identifier: Apache-2.0
# The French models: fetched once into .models/, checked against their SHA-256; sourced by run and test.

model_version=3.8.0
declare -A model_sha256=(
  [md]=8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e
  [sm]=7d6ad14cd5078e53147bfbf70fb9d433c6a3865b695fda2657140bbc59a27e29)

# fetch_model md|sm: .models/fr_core_news_SIZE-VERSION is there afterwards, or 1 with a message.
# A wheel that was put into .models/ by hand is used as it is, once its sum is right.
fetch_model() {
  local size=$1 name="fr_core_news_$1" folder="$root/.models" wheel unpacked
  [ ! -f "$folder/$name-$model_version/config.cfg" ] || return 0
  mkdir -p "$folder"
  wheel="$folder/$name-$model_version-py3-none-any.whl"
  if [ ! -f "$wheel" ]; then
    python3 -m pip --version >/dev/null 2>&1 || install_packages python3-pip || return 1
    echo "setup: fetching the French model $name $model_version (once)"
    if ! python3 -m pip download --no-deps --quiet --disable-pip-version-check \
      --dest "$folder" "${name//_/-}==$model_version" </dev/null; then
      echo "setup: pip could not fetch $name $model_version; put $(basename "$wheel") into .models/ and start again" >&2
      return 1
    fi
  fi
  if ! echo "${model_sha256[$size]}  $wheel" | sha256sum --check --status; then
    rm -f "$wheel"
    echo "setup: $(basename "$wheel"): not the file that was expected (SHA-256 differs), removed; start again" >&2
    return 1
  fi
  unpacked=$(mktemp -d "$folder/unpacking.XXXXXX")
  python3 -m zipfile -e "$wheel" "$unpacked"
  rm -rf "${folder:?}/$name-$model_version"
  mv "$unpacked/$name/$name-$model_version" "$folder/$name-$model_version"
  rm -rf "$unpacked" "$wheel"
}

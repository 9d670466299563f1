#!/usr/bin/env bash
# Trunk's post_build hook: makes scripts and style sheets small, for a release that ./dev builds (it brings esbuild), and
# has the native program write the pre-rendered pages over the template that Trunk made.
set -euo pipefail
cd "$TRUNK_SOURCE_DIR"
folder=$TRUNK_STAGING_DIR
template=$folder/index.html

# One style sheet in the place of several: a visit waits for each of them.
join_styles() {
  local names joined name
  mapfile -t names < <(grep -o 'href="[^"]*\.css"' "$template" | sed 's/^href="\(\.\/\)\?//; s/"$//')
  ((${#names[@]})) || {
    echo "render.sh: $template names no style sheet" >&2
    return 1
  }
  (cd "$folder" && cat "${names[@]}") | "$ESBUILD_PROGRAM" --minify --loader=css >"$folder/style.css"
  joined=style-$(sha256sum "$folder/style.css" | cut -c1-16).css
  mv "$folder/style.css" "$folder/$joined"
  sed -i -e "s|${names[0]}|$joined|" "$template"
  for name in "${names[@]:1}"; do
    sed -i -e "/$name/d" "$template"
  done
  (cd "$folder" && rm "${names[@]}")
}

if [ "${TRUNK_PROFILE:-}" = release ] && [ -n "${ESBUILD_PROGRAM:-}" ]; then
  join_styles
  "$ESBUILD_PROGRAM" --minify --log-level=warning --allow-overwrite --outdir="$folder" "$folder"/*.js
  # Trunk's hash tells no longer what is in the page's program: `stad render` gives both programs one of what they became.
  for ending in .js _bg.wasm; do
    mv "$folder"/page-*"$ending" "$folder/page$ending"
  done
  for program in page depth; do
    node tools/names.mjs "$folder/$program.js" "$folder/${program}_bg.wasm"
  done
fi

# The page with a second version of a model, which tests build, is rendered from the same: the template, and the scripts
# that are told what the page consists of.
rm -rf target/template
mkdir -p target/template
cp "$template" "$folder"/{offline,sw}.js target/template/

# Not optimised, also for a release: it runs for seconds, gives the same bytes, and the native tests have built it.
# The staging folder becomes dist/ only when this succeeds.
cargo run --quiet --bin stad -- render --out "$folder" --template "$template"

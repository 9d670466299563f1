#!/usr/bin/env bash
# Trunk's post_build hook: the native program writes the pre-rendered pages over the template that Trunk made.
set -euo pipefail

# The same profile as the page: a release build of the native program takes a minute, too long while editing.
profile=()
[ "$TRUNK_PROFILE" != release ] || profile=(--release)

# The native program need not be small: without link-time optimisation it is there a minute earlier. `dev` builds it
# with the same settings, so that it is built once.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16

# The staging folder becomes dist/ only when this succeeds.
cargo run --quiet "${profile[@]}" --bin stad -- render --out "$TRUNK_STAGING_DIR" --template "$TRUNK_STAGING_DIR/index.html"

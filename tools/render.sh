#!/usr/bin/env bash
# Trunk's post_build hook: the native program writes the pre-rendered pages over the template that Trunk made.
set -euo pipefail

# Not optimised, also for a release: it runs for seconds, gives the same bytes, and the native tests have built it.
# The staging folder becomes dist/ only when this succeeds.
cargo run --quiet --bin stad -- render --out "$TRUNK_STAGING_DIR" --template "$TRUNK_STAGING_DIR/index.html"

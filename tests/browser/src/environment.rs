//! Where things are: `./dev test` sets the names, nothing is guessed.

use std::env;
use std::path::PathBuf;

/// The folder of the built page.
pub fn dist() -> PathBuf {
    path("STAD_DIST")
}

/// The folder of the page with the program that panics on demand.
pub fn faults() -> PathBuf {
    path("STAD_FAULTS")
}

/// The folder of the e-books, unpacked in a folder for each language.
pub fn books() -> PathBuf {
    path("STAD_BOOKS")
}

/// The folder of pages that embed a figure.
pub fn hosts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../hosts")
}

/// The folder of the page with a second version of one model.
pub fn second() -> PathBuf {
    path("STAD_SECOND")
}

/// The native program.
pub fn program() -> PathBuf {
    path("STAD_BIN")
}

/// axe-core, one file.
pub fn axe() -> PathBuf {
    path("AXE_JS")
}

/// D3, one file: what the benchmark's opponents are written with.
pub fn d3() -> PathBuf {
    path("D3_JS")
}

/// uPlot's folder: beside the opponents, like the next two.
pub fn uplot() -> PathBuf {
    path("UPLOT_DIST")
}

/// Observable Plot's folder.
pub fn plot() -> PathBuf {
    path("PLOT_DIST")
}

/// Plotly's folder.
pub fn plotly() -> PathBuf {
    path("PLOTLY_DIST")
}

/// What a variable of the environment names, which must exist.
pub(crate) fn path(name: &str) -> PathBuf {
    let value = env::var_os(name).unwrap_or_else(|| {
        panic!("{name} is not set: ./dev test (and ./dev bench) find the tools and set it, so start from there")
    });
    let path = PathBuf::from(value);
    assert!(path.exists(), "{name} names {}, which does not exist: run ./dev test", path.display());
    path
}

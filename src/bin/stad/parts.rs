//! The parts of the built page, read from its folder.

use stad::app::pages::Parts;
use std::path::{Path, PathBuf};

/// The folder of the built page where none is named: `./dev` says where it builds, else it is looked for here.
pub fn folder() -> PathBuf {
    std::env::var_os("STAD_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from)
}

/// Reads what a page in one file is made of.
pub fn read(folder: &Path) -> Result<Parts, String> {
    let text = |start: &str, ending: &str| {
        let path = folder.join(named(folder, start, ending)?);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let wasm = folder.join(named(folder, "page-", "_bg.wasm")?);
    Ok(Parts {
        loader: text("boot", ".js")?,
        glue: text("page-", ".js")?,
        wasm: std::fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?,
        styles: text("style-", ".css")?,
        icon: text("favicon", ".svg")?,
    })
}

/// A file of the built page by how its name begins and ends; the middle may hold a hash.
pub fn named(folder: &Path, start: &str, ending: &str) -> Result<String, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with(start) && name.ends_with(ending));
    names.next().ok_or(format!("{}: no {start}*{ending}; build the page first: ./dev build", folder.display()))
}

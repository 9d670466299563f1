//! `stad render`: writes the pre-rendered pages.

use super::offline;
use super::parts::named;
use stad::app::pages::{Assets, documents, manifests};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// Reads `--out DIR [--template FILE]`, writes the pages into the folder and answers with their names.
pub fn answer(words: &[&str]) -> Result<String, String> {
    let (mut out, mut template) = (None, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let value = || words.clone().next().map(PathBuf::from).ok_or(format!("{word} needs a path"));
        match *word {
            "--out" => out = Some(value()?),
            "--template" => template = Some(value()?),
            other => return Err(format!("render knows --out DIR and --template FILE, not {other}")),
        }
        words.next();
    }
    let out = out.ok_or("render needs --out DIR")?;
    let template = template.unwrap_or_else(|| out.join("index.html"));
    let read = |error| format!("{}: {error}", template.display());
    let markup = std::fs::read_to_string(&template).map_err(read)?;
    for program in ["page", "depth"] {
        name_by_content(&out, program)?;
    }
    let assets = Assets {
        glue: named(&out, "page", ".js")?,
        wasm: named(&out, "page", "_bg.wasm")?,
        depth_glue: named(&out, "depth", ".js")?,
        depth_wasm: named(&out, "depth", "_bg.wasm")?,
    };

    let mut names = Vec::new();
    let pages = documents(&markup, &assets)?.into_iter().map(|(name, page)| (name, page.into_bytes()));
    for (name, content) in pages.chain(manifests().map_err(|error| error.to_string())?) {
        let path = out.join(&name);
        std::fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))?;
        names.push(name);
    }
    offline::write(&out)?;
    Ok(names.join("\n"))
}

/// Gives the two files of a program that the build left without a hash, as `depth.js` and `depth_bg.wasm`, one: a changed
/// file must have a new name, so that browsers may keep files for ever.
fn name_by_content(folder: &Path, program: &str) -> Result<(), String> {
    let [glue, wasm] = [".js", "_bg.wasm"].map(|ending| folder.join(format!("{program}{ending}")));
    if !wasm.exists() {
        return Ok(());
    }
    let fails = |path: &Path| format!("{}: cannot be read or renamed", path.display());
    let mut hasher = DefaultHasher::new();
    for path in [&glue, &wasm] {
        std::fs::read(path).map_err(|_| fails(path))?.hash(&mut hasher);
    }
    let hash = hasher.finish();
    for (path, ending) in [(&glue, ".js"), (&wasm, "_bg.wasm")] {
        std::fs::rename(path, folder.join(format!("{program}-{hash:016x}{ending}"))).map_err(|_| fails(path))?;
    }
    Ok(())
}

//! `stad single [--from DIR] [--out DIR]`: the page as one file for each language, made of the built page.

use super::parts;
use stad::app::pages::{single, single_file};
use stad::text::Lang;
use std::path::PathBuf;

/// More than this is too heavy to travel: the bar of the page in one file, in bytes.
const MOST: usize = 700_000;

/// Writes the files beside the page, or where `--out` says, and answers with their sizes.
pub fn answer(words: &[&str]) -> Result<String, String> {
    let (mut from, mut out) = (parts::folder(), None);
    for pair in words.chunks(2) {
        match pair {
            ["--from", path] => from = PathBuf::from(path),
            ["--out", path] => out = Some(PathBuf::from(path)),
            _ => return Err(format!("single knows --from DIR and --out DIR, not {}", pair.join(" "))),
        }
    }
    let out = out.unwrap_or_else(|| from.clone());
    let parts = parts::read(&from)?;
    let mut told = Vec::new();
    for lang in Lang::ALL {
        let path = out.join(single_file(lang));
        let page = single(lang, &parts)?;
        if page.len() > MOST {
            return Err(format!("{} may have {MOST} bytes, it has {}", path.display(), page.len()));
        }
        std::fs::write(&path, &page).map_err(|error| format!("{}: {error}", path.display()))?;
        told.push(format!("{}: {} bytes", path.display(), page.len()));
    }
    Ok(told.join("\n"))
}

//! `stad epub --out FILE [--lang nl|en] [--page ADDRESS] [--from DIR]`: the chapters as an e-book. ADDRESS, without a query,
//! is where its links and QR codes lead; DIR holds the built page, whose program drives the sliders in the book.

use super::parts;
use stad::app::pages::{Book, book};
use stad::export::container;
use stad::text::Lang;
use std::path::PathBuf;

/// Writes the book and answers with its size.
pub fn answer(words: &[&str]) -> Result<String, String> {
    let (mut out, mut lang, mut page, mut from) = (None, Lang::Nl, None, parts::folder());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, given) = word.split_once('=').map_or((*word, None), |(name, value)| (name, Some(value)));
        if !["--out", "--lang", "--page", "--from"].contains(&name) {
            return Err(format!("epub knows --out, --lang, --page and --from, not '{word}'"));
        }
        let value = given.or_else(|| words.next().copied()).ok_or_else(|| format!("{name} needs a value"))?;
        match name {
            "--out" => out = Some(PathBuf::from(value)),
            "--lang" => lang = Lang::from_code(value).ok_or(format!("--lang takes nl or en, not '{value}'"))?,
            "--page" => page = Some(address(value)?),
            _ => from = PathBuf::from(value),
        }
    }
    let out = out.ok_or("epub needs --out FILE")?;
    let parts = parts::read(&from);
    if let Err(problem) = &parts {
        eprintln!("stad: the book has no sliders: {problem}");
    }
    if page.is_none() {
        eprintln!("stad: the book has no links to the page and no QR codes: --page ADDRESS says where the page is");
    }
    let files = book(&Book { lang, page, parts: parts.as_ref().ok() })?;
    let content = container::file(&files)?;
    std::fs::write(&out, &content).map_err(|error| format!("{}: {error}", out.display()))?;
    Ok(format!("{}: {} bytes", out.display(), content.len()))
}

/// An address that a book can lead to: of the web, and without a query of its own.
fn address(text: &str) -> Result<&str, String> {
    let is_of_the_web = text.starts_with("https://") || text.starts_with("http://");
    let is_clean = !text.contains(['?', '#', ' ', '"', '<', '>', '&']);
    if is_of_the_web && is_clean {
        Ok(text)
    } else {
        Err(format!("--page takes an address of the web without a query, not '{text}'"))
    }
}

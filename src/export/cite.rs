//! How to refer to a figure, and to the book that it recalculates.
//!
//! No date: a file made twice is the same file. The version in the link says which numbers were meant.

use super::snapshot::Snapshot;
use crate::scenario::link::VERSION;
use crate::text::words;

/// The book, the way its field cites it.
pub const BOOK: &str = "Platform31 (2015). De stad kennen, de stad maken. Den Haag: Platform31.";
/// The licence of texts and figures.
pub const LICENCE: &str = "CC BY 4.0";
/// Its address.
pub const LICENCE_LINK: &str = "https://creativecommons.org/licenses/by/4.0/";

/// What travels in a picture as text, by the keywords that PNG recommends and three of our own.
pub fn keywords(snapshot: &Snapshot) -> [(&'static str, String); 8] {
    [
        ("Title", snapshot.said("headline")),
        ("Description", snapshot.said("summary")),
        ("Link", snapshot.address()),
        ("Source", snapshot.sources()),
        ("Citation", text(snapshot)),
        ("Book", BOOK.to_owned()),
        ("Copyright", snapshot.imprint()),
        ("Software", format!("{}, {}", words::SITE.get(snapshot.lang()), env!("CARGO_PKG_VERSION"))),
    ]
}

/// «De stad doorgerekend, versie 1, figuur ‘Het nest van de begroting’ (care-nest), index.html?v=1#care-nest».
pub fn text(snapshot: &Snapshot) -> String {
    let lang = snapshot.lang();
    let [site, version, figure] = [words::SITE, words::VERSION, words::FIGURE].map(|word| word.get(lang));
    let title = snapshot.figure.title.get(lang);
    format!("{site}, {version} {VERSION}, {figure} ‘{title}’ ({}), {}", snapshot.figure.id, snapshot.address())
}

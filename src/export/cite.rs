//! How to refer to a figure, and to the book that it recalculates.
//!
//! No date: a file made twice is the same file. The version in the link says which numbers were meant.

use super::snapshot::Snapshot;
use crate::text::{Lang, words};

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
        ("Description", snapshot.description()),
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
    let (number, id) = (snapshot.version(), snapshot.figure.id);
    format!("{site}, {version} {number}, {figure} ‘{title}’ ({id}), {}", snapshot.address())
}

/// The same as an entry of BibTeX. The key is the figure's id; the address stands as it is, as biblatex's `url` takes it.
pub fn bibtex(snapshot: &Snapshot) -> String {
    let said = Said::new(snapshot);
    let [title, site, note] = [said.title, said.site, said.note].map(|text| bibtex_text(&text));
    let (id, lang, address, version) = (snapshot.figure.id, said.language, said.address, snapshot.version());
    format!(
        "@online{{stad-{id},\n  title = {{{title}}},\n  organization = {{{site}}},\n  version = {{{version}}},\n  \
         langid = {{{lang}}},\n  url = {{{address}}},\n  note = {{{note}}}\n}}\n"
    )
}

/// The same as a record of RIS, which Zotero, Mendeley and EndNote read. Its lines end as that format asks.
pub fn ris(snapshot: &Snapshot) -> String {
    let said = Said::new(snapshot);
    let version = snapshot.version().to_string();
    let code = snapshot.lang().code();
    let lines = [
        ("TY", "ELEC"),
        ("TI", &said.title),
        ("T2", said.site.as_str()),
        ("ET", &version),
        ("LA", code),
        ("UR", &said.address),
        ("N1", &said.note),
        ("ER", ""),
    ];
    lines.map(|(tag, text)| format!("{tag}  - {text}\r\n")).concat()
}

/// What every form of a citation says.
struct Said {
    title: String,
    site: String,
    note: String,
    address: String,
    language: &'static str,
}

impl Said {
    fn new(snapshot: &Snapshot) -> Said {
        let lang = snapshot.lang();
        let (after, language) = match lang {
            Lang::Nl => ("Naar: ", "dutch"),
            Lang::En => ("After: ", "english"),
        };
        let note = [snapshot.moved(), Some([after, BOOK].concat())].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Said {
            title: snapshot.figure.title.get(lang).to_owned(),
            site: words::SITE.get(lang).to_owned(),
            note,
            address: snapshot.address(),
            language,
        }
    }
}

/// A text without the signs that LaTeX takes for orders.
fn bibtex_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::bibtex_text;

    #[test]
    fn no_sign_is_an_order() {
        assert_eq!(bibtex_text(r"3 % & {x}_1 ~ a\b"), r"3 \% \& \{x\}\_1 \textasciitilde{} a\textbackslash{}b");
    }
}

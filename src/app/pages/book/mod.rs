//! The chapters as an e-book, EPUB 3.3: text, still figures with their tables, and a box with sliders for reading systems
//! that run scripts. A reading system without scripts loses nothing.

mod chapter;
mod package;
mod relink;
mod widget;
mod xhtml;

use super::classic::{classic, loader};
use super::single::Parts;
use super::still::{Carrier, Still};
use crate::export::{Snapshot, packed, qr, svg};
use crate::text::{Lang, words};
use crate::view::registry::{CHAPTERS, FIGURES};
use package::Item;

const STYLES: &str = include_str!("../../../../styles/book.css");
const BOX_STYLES: &str = include_str!("../../../../styles/box.css");
const HOLD: &str = include_str!("../../../../assets/held.js");
const BOX: &str = include_str!("../../../../assets/box.js");
const TOKENS: &str = include_str!("../../../../styles/tokens.css");

/// The column of a drawing in the book, in pixels: as on a phone, because pages of a book are narrow.
const COLUMN: u32 = 480;

/// What a book is made for.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    /// Its language.
    pub lang: Lang,
    /// The address of the page in that language, without a query, where links and QR codes lead.
    pub page: Option<&'a str>,
    /// The built program for the boxes; a book without it has still figures alone.
    pub parts: Option<&'a Parts>,
}

/// The files of a book, by their paths in its container.
///
/// # Errors
/// Says what cannot stand in a book.
pub fn book(book: &Book) -> Result<Vec<(String, Vec<u8>)>, String> {
    let lang = book.lang;
    let still = Still::carried(lang, Carrier::Book);
    let mut items = vec![Item::new("book.css", "text/css", format!("{TOKENS}\n{STYLES}"))];
    for figure in FIGURES {
        let snapshot = Snapshot::new(figure, still.look(), None, book.page.unwrap_or_default());
        if figure.is_drawn() {
            items.push(Item::new(&picture(figure.id), "image/svg+xml", svg::picture(&snapshot, COLUMN)));
        }
        if let Some(code) = book.page.and_then(|_| qr::svg(&snapshot.address(), words::BOOK_CODE.get(lang))) {
            items.push(Item::new(&code_file(figure.id), "image/svg+xml", code));
        }
    }
    for id in ["opening"].iter().chain(CHAPTERS) {
        items.push(Item::new(&chapter_file(id), package::XHTML, chapter::document(book, id)).in_order());
    }
    if let Some(parts) = book.parts {
        let glue = classic(&parts.glue)?;
        let module = packed::base64(&parts.wasm);
        items.extend([
            Item::new("box/box.css", "text/css", format!("{}\n{BOX_STYLES}", parts.styles)),
            Item::new("box/held.js", "application/javascript", format!("{HOLD}{BOX}hold(() => {{{glue}}}, bytes);\n")),
            Item::new("box/module.js", "application/javascript", format!("window.moduleText = \"{module}\";\n")),
            Item::new("box/boot.js", "application/javascript", loader(&parts.loader)?),
            Item::new("box/module.wasm", "application/wasm", parts.wasm.clone()),
        ]);
        for figure in FIGURES {
            let markup = widget::document(figure, lang);
            items.push(Item::new(&box_file(figure.id), package::XHTML, markup).with("scripted svg"));
        }
    }
    relink::all(&mut items, book.page);
    Ok(package::files(book, items))
}

/// The file of a chapter.
fn chapter_file(id: &str) -> String {
    [id, ".xhtml"].concat()
}

/// The file of a figure's drawing.
fn picture(figure: &str) -> String {
    ["pictures/", figure, ".svg"].concat()
}

/// The file of a figure's QR code.
fn code_file(figure: &str) -> String {
    ["pictures/", figure, ".qr.svg"].concat()
}

/// The file of a figure's box.
fn box_file(figure: &str) -> String {
    ["box/", figure, ".xhtml"].concat()
}

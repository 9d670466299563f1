//! A file to save.

use crate::export::{Format, Snapshot, cite, embed, itxt, svg};
use crate::scenario::Notice;
use crate::scenario::link::Theme;
use crate::text::{Lang, words};
use crate::view::{Figure, Look};
use wasm_bindgen::prelude::wasm_bindgen;

/// A figure as a file, for the browser to save.
#[wasm_bindgen]
pub struct Saved {
    name: String,
    media_type: &'static str,
    text: String,
    keywords: Vec<(&'static str, String)>,
    lang: Lang,
}

impl Saved {
    /// Writes a figure with the numbers of a look, in a theme, with the link to a page, for a column so many pixels wide.
    pub(super) fn new(
        (figure, look): (&'static Figure, Look),
        format: &str,
        (theme, page, draw, column): (Option<Theme>, &str, &str, u32),
        notices: &[Notice],
    ) -> Option<Saved> {
        let lang = look.lang;
        let snapshot = Snapshot::new(figure, look, theme, page).drawn(draw);
        if let Some(kind) = embed::Kind::from_id(format) {
            let text = embed::code(&snapshot, kind);
            return Some(Saved { name: String::new(), media_type: "text/html", text, keywords: Vec::new(), lang });
        }
        if format == "png" {
            return Some(Saved {
                name: format!("{}-{}.png", figure.id, lang.code()),
                media_type: "image/png",
                text: Format::Svg.write(&snapshot, svg::width_around(column), notices),
                keywords: cite::keywords(&snapshot).into(),
                lang,
            });
        }
        let format = Format::ALL.into_iter().find(|known| known.id() == format)?;
        // A page has margins of its own around the drawing.
        let width = if format == Format::Html { column } else { svg::width_around(column) };
        Some(Saved {
            name: format.file_name(figure.id, lang),
            media_type: format.media_type(),
            text: format.write(&snapshot, width, notices),
            keywords: Vec::new(),
            lang,
        })
    }
}

#[wasm_bindgen]
impl Saved {
    /// The name of the file; empty for a code to copy.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// Its media type.
    #[wasm_bindgen(getter)]
    pub fn media_type(&self) -> String {
        self.media_type.to_owned()
    }

    /// What stands in it; for a picture the SVG to paint.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// A painted picture with its title, link, version, sources and citation. `None` where it is no PNG.
    pub fn sign(&self, png: &[u8]) -> Option<Vec<u8>> {
        itxt::with_texts(png, &self.keywords)
    }

    /// What the reader is told: that the file is saved or the code copied, or that this could not be done.
    pub fn told(&self, done: bool) -> String {
        if self.name.is_empty() {
            let words = if done { words::EMBED_COPIED } else { words::EMBED_NOT_COPIED };
            words.get(self.lang).to_owned()
        } else if done {
            format!("{}: {}", words::SAVED.get(self.lang), self.name)
        } else {
            words::PNG_FAILED.get(self.lang).to_owned()
        }
    }
}

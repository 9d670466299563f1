//! A file that is opened again: an SVG of ours holds the query of its numbers.

use crate::export::svg::NAMESPACE;
use crate::scenario::link::MAX_BYTES;
use crate::text::{Label, Lang, words};
use crate::view::registry;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{DomParser, Element, SupportedType};

/// In bytes. Ours have less than a tenth of it.
const LARGEST: f64 = 2e6;

/// What an opened file holds, and what the reader is told of it.
#[wasm_bindgen]
pub struct Opened {
    found: Option<Found>,
    told: String,
}

/// The numbers of a figure of this page.
struct Found {
    figure: String,
    query: String,
}

/// Why a file cannot be one of ours, before it is read.
pub(super) fn refusal(name: &str, media_type: &str, size: f64) -> Option<Label> {
    let is_svg = media_type == "image/svg+xml" || name.to_lowercase().ends_with(".svg");
    match is_svg {
        false => Some(words::OPENED_NO_SVG),
        true => (size > LARGEST).then_some(words::OPENED_LARGE),
    }
}

/// The figure and the query in an SVG of ours.
fn found(text: &str) -> Result<Found, Label> {
    let document = DomParser::new().and_then(|parser| parser.parse_from_string(text, SupportedType::ImageSvgXml));
    let document = document.map_err(|_| words::OPENED_BROKEN)?;
    if document.get_elements_by_tag_name("parsererror").length() > 0 {
        return Err(words::OPENED_BROKEN);
    }
    if document.document_element().is_none_or(|root| root.local_name() != "svg") {
        return Err(words::OPENED_NO_SVG);
    }
    let ours = document.get_elements_by_tag_name_ns(Some(NAMESPACE), "figure").map_err(|_| words::OPENED_FOREIGN)?;
    let ours = ours.item(0).ok_or(words::OPENED_FOREIGN)?;
    let read = |ours: &Element| Some(Found { figure: ours.get_attribute("id")?, query: ours.get_attribute("query")? });
    read(&ours).filter(|found| found.query.len() <= MAX_BYTES).ok_or(words::OPENED_BROKEN)
}

impl Opened {
    /// Reads a file for a page that holds these figures.
    pub(super) fn read(text: &str, is_here: &dyn Fn(&str) -> bool, lang: Lang) -> Opened {
        let failed = |told: String| Opened { found: None, told };
        let found = match found(text) {
            Ok(found) => found,
            Err(words) => return failed(words.get(lang).to_owned()),
        };
        let Some(figure) = registry::find(&found.figure) else {
            return failed(words::OPENED_UNKNOWN.get(lang).to_owned());
        };
        let titled = |label: Label| format!("{}: ‘{}’.", label.get(lang), figure.title.get(lang));
        if is_here(figure.id) {
            Opened { found: Some(found), told: titled(words::OPENED) }
        } else {
            failed(titled(words::OPENED_ELSEWHERE))
        }
    }
}

#[wasm_bindgen]
impl Opened {
    /// The figure that it shows, where its numbers can be shown here.
    #[wasm_bindgen(getter)]
    pub fn figure(&self) -> Option<String> {
        self.found.as_ref().map(|found| found.figure.clone())
    }

    /// The query that holds its numbers.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> Option<String> {
        self.found.as_ref().map(|found| found.query.clone())
    }

    /// What the reader is told.
    #[wasm_bindgen(getter)]
    pub fn told(&self) -> String {
        self.told.clone()
    }
}

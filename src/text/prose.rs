//! The compiled prose: chapters for the pages, sentences for the figures. `build.rs` makes the tables from Markdown
//! and refuses what differs between the languages.

use super::Lang;

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Text(&'static str),
    /// A live number: `care.trend`, with its own decimals or those of its declaration.
    Number {
        /// Model and parameter or scalar.
        id: &'static str,
        /// Decimals, where this place wants others than the declaration.
        digits: Option<u8>,
    },
    /// A sentence that changes its words with the numbers, by its key.
    Say(&'static str),
    /// A term where it is explained.
    Term(&'static str),
    /// A link.
    Link {
        /// Where to.
        href: &'static str,
        /// Its words.
        text: &'static str,
    },
}

/// A quotation's id, and its translation where the page is not Dutch.
pub type QuoteRef = (&'static str, &'static [Inline]);

/// A part of a chapter.
#[derive(Clone, Copy, Debug)]
pub enum Block {
    /// Paragraphs, with a quotation beside them.
    Prose {
        /// The quotation.
        quote: Option<QuoteRef>,
        /// The paragraphs.
        paragraphs: &'static [&'static [Inline]],
    },
    /// A heading within the chapter.
    Heading(&'static [Inline]),
    /// A figure by its id.
    Figure(&'static str),
}

/// A chapter of the page.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// The section's id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static [Inline],
    /// The line under the title.
    pub subtitle: &'static [Inline],
    /// Its parts in order.
    pub blocks: &'static [Block],
}

include!(concat!(env!("OUT_DIR"), "/prose.rs"));

/// The chapter with this id.
pub fn chapter(id: &str, lang: Lang) -> Option<&'static Chapter> {
    let chapters = match lang {
        Lang::Nl => CHAPTERS_NL,
        Lang::En => CHAPTERS_EN,
    };
    chapters.iter().find(|chapter| chapter.id == id)
}

/// The sentence with this key, `care-nest/headline-over`; empty where there is none, which a test rules out for every
/// key that a view can choose.
pub fn sentence(key: &str, lang: Lang) -> &'static [Inline] {
    let sentences = sentences(lang);
    match sentences.binary_search_by_key(&key, |(key, _)| key) {
        Ok(index) => sentences[index].1,
        Err(_) => &[],
    }
}

/// All sentences of a language, sorted by key.
pub fn sentences(lang: Lang) -> &'static [(&'static str, &'static [Inline])] {
    match lang {
        Lang::Nl => SENTENCES_NL,
        Lang::En => SENTENCES_EN,
    }
}

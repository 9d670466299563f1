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

/// A sentence of a figure: words, with the places of numbers between braces. Unlike a chapter it is taken apart when it
/// is said, because every reader fetches all of them and few are said.
#[derive(Clone, Copy, Debug)]
pub struct Wording(&'static str);

impl Wording {
    /// No words.
    pub const NONE: Wording = Wording("");

    /// Whether there are no words.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is the very same sentence as another.
    pub fn is(self, other: Wording) -> bool {
        std::ptr::eq(self.0, other.0)
    }

    /// Its pieces in order.
    pub fn inlines(self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        for (index, part) in self.0.split(['{', '}']).enumerate() {
            if let Some(key) = part.strip_prefix('!').filter(|_| index % 2 == 1) {
                inlines.push(Inline::Say(key));
            } else if index % 2 == 1 {
                let (id, digits) =
                    part.split_once(':').map_or((part, None), |(id, digits)| (id, digits.bytes().next()));
                inlines.push(Inline::Number { id, digits: digits.map(|digit| digit.saturating_sub(b'0')) });
            } else if !part.is_empty() {
                inlines.push(Inline::Text(part));
            }
        }
        inlines
    }

    /// The parts of a line of a ledger, between its upright strokes.
    pub fn cells(self) -> impl Iterator<Item = Wording> {
        self.0.split('|').map(|cell| Wording(cell.trim_matches(' ')))
    }
}

/// The sentences of the figures or of the claims in one language, sorted by key: `care-nest/headline-over`.
#[derive(Clone, Copy, Debug)]
pub struct Sentences(&'static [(&'static str, Wording)]);

impl Sentences {
    /// Those that are compiled into the program.
    pub fn compiled(lang: Lang) -> Sentences {
        Sentences(match lang {
            Lang::Nl => SENTENCES_NL,
            Lang::En => SENTENCES_EN,
        })
    }

    /// Those of the claims, `care-sum/holds`. They stand apart: the browser's programs know no claims.
    pub fn of_claims(lang: Lang) -> Sentences {
        Sentences(match lang {
            Lang::Nl => CLAIMS_NL,
            Lang::En => CLAIMS_EN,
        })
    }

    /// Those of the prepared talk, `care-points` and `care-points-note`. The page's first program does not know them.
    pub fn of_talk(lang: Lang) -> Sentences {
        Sentences(match lang {
            Lang::Nl => TALK_NL,
            Lang::En => TALK_EN,
        })
    }

    /// Those of a text, one on each line: key, space, words. A page carries its own, in its own language, so that the
    /// program that every reader fetches carries none. They are kept for as long as the program lives.
    pub fn parse(text: String) -> Sentences {
        let text: &'static str = Box::leak(text.into_boxed_str());
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        Sentences(Vec::leak(lines.map(|(key, words)| (key, Wording(words))).collect()))
    }

    /// The text that [`Sentences::parse`] reads, with the sentences whose keys are wanted.
    pub fn print(self, is_wanted: impl Fn(&str) -> bool) -> String {
        let wanted = self.all().iter().filter(|(key, _)| is_wanted(key));
        wanted.map(|(key, words)| [key, " ", words.0, "\n"].concat()).collect()
    }

    /// The sentence with this key; empty where there is none, which a test rules out for every key that a view can
    /// choose.
    pub fn find(self, key: &str) -> Wording {
        match self.0.binary_search_by(|(known, _)| (*known).cmp(key)) {
            Ok(index) => self.0[index].1,
            Err(_) => Wording::NONE,
        }
    }

    /// All of them with their keys.
    pub fn all(self) -> &'static [(&'static str, Wording)] {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Inline, Lang, Sentences, Wording};

    #[test]
    fn a_sentence_falls_into_words_and_numbers() {
        let inlines = Wording("{care.trend:2} per jaar, {care.until}").inlines();
        let number = |id, digits| Inline::Number { id, digits };
        assert_eq!(inlines, [number("care.trend", Some(2)), Inline::Text(" per jaar, "), number("care.until", None)]);
        assert!(Wording::NONE.inlines().is_empty());
    }

    #[test]
    fn a_line_of_a_ledger_falls_into_its_cells() {
        let cells: Vec<&str> = Wording("zorg | {care.share} | 12").cells().map(|cell| cell.0).collect();
        assert_eq!(cells, ["zorg", "{care.share}", "12"]);
    }

    #[test]
    fn printed_sentences_are_read_back() {
        let compiled = Sentences::compiled(Lang::Nl);
        let read = Sentences::parse(compiled.print(|key| key.starts_with("care-nest/")));
        assert!(read.all().len() > 10);
        for (key, words) in read.all() {
            assert_eq!(words.0, compiled.find(key).0, "{key}");
        }
        assert!(read.find("street/headline").is_empty());
    }
}

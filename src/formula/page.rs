//! The markup of an answer as it grows.

use super::piece::Piece;
use crate::chart::push_escaped;
use crate::data::{Quote, place};
use crate::text::{Label, Lang, words};
use crate::view::Look;

/// The answer to one question.
pub(super) struct Page<'a> {
    /// The reader's numbers and language.
    pub(super) look: &'a Look<'a>,
    /// What stands there so far.
    pub(super) markup: String,
    has_math: bool,
    /// Sentences of the book that were quoted.
    quoted: Vec<&'static str>,
}

impl<'a> Page<'a> {
    /// An empty answer.
    pub(super) fn new(look: &'a Look<'a>, has_math: bool) -> Page<'a> {
        Page { look, markup: String::new(), has_math, quoted: Vec::new() }
    }

    /// An element that holds a text.
    pub(super) fn element(&mut self, open: &str, text: &str, close: &str) {
        self.markup.push_str(open);
        push_escaped(&mut self.markup, text);
        self.markup.push_str(close);
    }

    /// What is asked for, its value, and the button that closes the answer.
    pub(super) fn head(&mut self, title: &str, value: &str) {
        self.element("<div class=\"top\"><h2 id=\"where-title\" tabindex=\"-1\">", title, "</h2>");
        self.element("<button type=\"button\" data-shut=\"\">", words::CLOSE.get(self.look.lang), "</button></div>");
        if !value.is_empty() {
            self.paragraph("value", value);
        }
    }

    /// The head of a part.
    pub(super) fn heading(&mut self, words: Label) {
        self.element("<h3>", self.look.say(words), "</h3>");
    }

    /// A paragraph of a class.
    pub(super) fn paragraph(&mut self, class: &str, text: &str) {
        self.element(&["<p class=\"", class, "\">"].concat(), text, "</p>");
    }

    /// Lines of a formula under the name of what they give; without a name, what was asked for.
    pub(super) fn sums(&mut self, name: &str, lines: &[Piece]) {
        self.markup.push_str(if name.is_empty() { "<div class=\"sum asked\">" } else { "<div class=\"sum\">" });
        if !name.is_empty() {
            self.paragraph("", name);
        }
        for line in lines {
            self.markup.push_str("<div>");
            self.formula(line);
            self.markup.push_str("</div>");
        }
        self.markup.push_str("</div>");
    }

    /// That a result exists under a condition alone.
    pub(super) fn conditional(&mut self, condition: &Piece) {
        self.element("<p>", words::ONLY_IF.get(self.look.lang), " ");
        self.formula(condition);
        self.markup.push_str("</p>");
    }

    /// A formula, as plain text where the engine draws none.
    pub(super) fn formula(&mut self, piece: &Piece) {
        if self.has_math {
            self.element("<math displaystyle=\"true\" aria-label=\"", &piece.text, "\"><mrow>");
            self.markup.push_str(&piece.math);
            self.markup.push_str("</mrow></math>");
        } else {
            self.element("<span class=\"math\">", &piece.text, "</span>");
        }
    }

    /// Whether a sentence of the book would stand here for the first time.
    pub(super) fn quotes(&self, quote: &Quote) -> bool {
        !self.quoted.contains(&quote.id)
    }

    /// A sentence of the book with its place, once.
    pub(super) fn quote(&mut self, quote: &'static Quote) {
        if !self.quotes(quote) {
            return;
        }
        self.quoted.push(quote.id);
        let place = place(quote.line);
        let dutch = if self.look.lang == Lang::Nl { "" } else { " lang=\"nl\"" };
        let text = ["«", &quote.text.replace(" %", "\u{a0}%"), "»"].concat();
        self.element(&["<blockquote><p", dutch, ">"].concat(), &text, "</p>");
        let cite = [place.authors, ", ", place.chapter].concat();
        self.element(&["<cite", dutch, ">"].concat(), &cite, "</cite></blockquote>");
    }
}

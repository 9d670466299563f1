//! A claim in words: its sentences with their numbers filled in, and the sources behind them.

use super::Claim;
use super::finding::{Finding, Flip, Part};
use crate::data::place;
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::scenario::Mark;
use crate::text::prose::{Inline, Sentences};
use crate::text::{Lang, number};
use crate::view::{Span, in_full};

/// What is told of a claim in a language.
pub struct Telling<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What its check found.
    pub finding: &'a Finding,
    /// Where its slider turns the verdict.
    pub flips: &'a [Flip],
    /// The reader's language.
    pub lang: Lang,
}

impl Telling<'_> {
    /// The quotation in the reader's language; empty where that is the book's.
    pub fn translation(&self) -> Vec<Span> {
        self.say("quote")
    }

    /// What the verdict means here.
    pub fn reading(&self) -> Vec<Span> {
        self.say(self.finding.verdict.id())
    }

    /// The sum, with its numbers.
    pub fn check(&self) -> Vec<Span> {
        self.say("check")
    }

    /// From where to where the verdict holds; empty where no slider turns it.
    pub fn turns(&self) -> Vec<Span> {
        self.say("flips")
    }

    fn say(&self, name: &str) -> Vec<Span> {
        let wording = Sentences::of_claims(self.lang).find(&[self.claim.id, "/", name].concat());
        wording.inlines().into_iter().filter_map(|inline| self.span(inline)).collect()
    }

    fn span(&self, inline: Inline) -> Option<Span> {
        match inline {
            Inline::Text(text) => Some(Span::Text(text.into())),
            Inline::Number { id, digits } => {
                let part = self.part(id)?;
                let text = match part.value {
                    Value::Number(value) => number(value, digits.unwrap_or(part.digits), part.unit, self.lang),
                    Value::Code(_) | Value::Missing => "–".to_owned(),
                };
                Some(Span::Number { id, digits, value: in_full(part.value), text: text.into() })
            }
            Inline::Say(_) | Inline::Term(_) | Inline::Link { .. } => None,
        }
    }

    /// The number that a name in the prose stands for: `claim.ID.PART` of the check, or `claim.ID.flip_1` and so on for
    /// the values at which the verdict turns. `None` for other names, which a test rules out.
    pub fn part(&self, id: &str) -> Option<Part> {
        let (claim, part) = id.strip_prefix("claim.")?.split_once('.')?;
        if claim != self.claim.id {
            return None;
        }
        let Some(order) = part.strip_prefix("flip_") else { return self.finding.part(part).copied() };
        let flip = self.flips.get(order.parse::<usize>().ok()?.checked_sub(1)?)?;
        let param = flip.param.param(DECLARATIONS);
        Some(Part::new("", param.unit, param.digits, flip.value))
    }
}

/// The sources of a claim's figures besides the chapter that it stands in, each once: public ones, and other chapters of
/// the book.
pub fn sources(claim: &Claim, lang: Lang) -> Vec<String> {
    let own = claim.quotation().map(|quote| place(quote.line));
    let mut sources: Vec<String> = Vec::new();
    for premise in claim.premises {
        let reference = premise.source.reference.get(lang);
        let source = match premise.source.mark {
            Mark::Public => reference.to_owned(),
            Mark::Book | Mark::Derived => {
                let place = place(reference.trim_start_matches('L').parse().unwrap_or_default());
                if Some(place) == own {
                    continue;
                }
                [place.authors, ", ", place.chapter].concat()
            }
            Mark::Assumption => continue,
        };
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

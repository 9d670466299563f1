//! The JSON document of the claims: `stad claims`.

use super::json::{Number, Pairs, print};
use crate::claim::registry::CLAIMS;
use crate::claim::{Claim, Flip, Telling, flips};
use crate::data::place;
use crate::model::registry::DECLARATIONS;
use crate::text::Lang;
use crate::view::plain_text;
use serde::Serialize;

/// Every claim with its numbers and its verdict; with a language, in words too.
pub fn document(lang: Option<Lang>) -> String {
    print(&Document { claims: CLAIMS.iter().filter_map(|claim| Entry::new(claim, lang)).collect() })
}

#[derive(Serialize)]
struct Document {
    claims: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    quote: &'static str,
    place: Place,
    numbers: Pairs,
    verdict: &'static str,
    flips: Vec<FlipEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl Entry {
    /// `None` for a claim without its sentence, which a test rules out.
    fn new(claim: &Claim, lang: Option<Lang>) -> Option<Entry> {
        let (quote, finding, flips) = (claim.quotation()?, claim.find(), flips(claim));
        let place = place(quote.line);
        let text = lang.map(|lang| {
            let telling = Telling { claim, finding: &finding, flips: &flips, lang };
            let verdict = finding.verdict.label().get(lang).to_owned();
            let said = [telling.reading(), telling.check(), telling.turns()].map(|spans| plain_text(&spans));
            let said = said.into_iter().filter(|said| !said.is_empty());
            [&verdict, ": ", &said.collect::<Vec<_>>().join(" ")].concat()
        });
        Some(Entry {
            id: claim.id,
            quote: quote.text,
            place: Place { part: place.part, chapter: place.chapter, authors: place.authors },
            numbers: Pairs(finding.parts.iter().map(|part| (part.id, part.value.into())).collect()),
            verdict: finding.verdict.id(),
            flips: flips.iter().map(FlipEntry::from).collect(),
            text,
        })
    }
}

#[derive(Serialize)]
struct Place {
    part: &'static str,
    chapter: &'static str,
    authors: &'static str,
}

/// A value of a slider at which the verdict turns.
#[derive(Serialize)]
struct FlipEntry {
    param: String,
    value: Number,
    from: &'static str,
    to: &'static str,
}

impl From<&Flip> for FlipEntry {
    fn from(flip: &Flip) -> FlipEntry {
        FlipEntry {
            param: flip.param.key(DECLARATIONS),
            value: Number(flip.value),
            from: flip.from.id(),
            to: flip.to.id(),
        }
    }
}

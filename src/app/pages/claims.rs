//! The claims of the book with their verdicts: plain markup, for they are about the book's own numbers and do not move.

use super::prose::line;
use super::quotation::quotation;
use crate::claim::registry::CLAIMS;
use crate::claim::{Claim, Finding, Telling, Verdict, flips, query, sources};
use crate::text::prose::{Inline, chapter};
use crate::text::{Lang, words};
use yew::prelude::*;

/// Properties of [`Claims`].
#[derive(Properties, PartialEq)]
pub struct ClaimsProps {
    /// The page's language.
    pub lang: Lang,
}

/// How often each verdict fell, and the claims chapter by chapter.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let lang = props.lang;
    let found: Vec<(&Claim, Finding)> = CLAIMS.iter().map(|claim| (claim, claim.find())).collect();
    let mut groups = found.chunk_by(|(before, _), (claim, _)| before.chapter == claim.chapter);
    html! {
        <>
            <ul class="tally">{ for Verdict::ALL.map(|verdict| tally(verdict, &found, lang)) }</ul>
            { for groups.by_ref().map(|group| html! {
                <>
                    <h3 class="within">{ title(group[0].0.chapter, lang) }</h3>
                    { for group.iter().map(|(claim, finding)| article(claim, finding, lang)) }
                </>
            }) }
        </>
    }
}

fn tally(verdict: Verdict, found: &[(&Claim, Finding)], lang: Lang) -> Html {
    let count = found.iter().filter(|(_, finding)| finding.verdict == verdict).count();
    match count {
        0 => Html::default(),
        _ => html! {
            <li>
                <b>{ count }</b>{ " " }{ verdict.label().get(lang) }
                if verdict == Verdict::OnlyIf { { " …" } }
            </li>
        },
    }
}

fn title(id: &str, lang: Lang) -> &'static str {
    match chapter(id, lang).map(|chapter| chapter.title) {
        Some([Inline::Text(title), ..]) => title,
        _ => "",
    }
}

fn article(claim: &Claim, finding: &Finding, lang: Lang) -> Html {
    let flips = flips(claim);
    let telling = Telling { claim, finding, flips: &flips, lang };
    let sources = sources(claim, lang).join("; ");
    html! {
        <article class="row claim" id={format!("claim-{}", claim.id)}>
            { sentence(&telling) }
            <div>
                // A condition goes on after its verdict; all others are sentences of their own.
                <p>
                    <b>{ finding.verdict.label().get(lang) }{ if finding.verdict == Verdict::OnlyIf { "" } else { "." } }</b>
                    { " " }{ line(&telling.reading()) }
                </p>
                <p class="check">{ line(&telling.check()) }{ " " }{ line(&telling.turns()) }</p>
                <p class="check from">
                    if !sources.is_empty() { { format!("{}: {sources}. ", words::BESIDE_THE_CHAPTER.get(lang)) } }
                    if let Some(query) = query(claim, finding) { <a href={query}>{ words::LOAD.get(lang) }</a> }
                </p>
            </div>
        </article>
    }
}

/// The book's sentence, before the verdict.
fn sentence(telling: &Telling) -> Html {
    let Some(quote) = telling.claim.quotation() else { return Html::default() };
    let translation = telling.translation();
    quotation(quote, (!translation.is_empty()).then(|| line(&translation)), telling.lang)
}

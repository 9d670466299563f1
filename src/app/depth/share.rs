//! What can be shared of a figure: the link, its QR code, how to cite it, its files.

use crate::chart::push_escaped;
use crate::export::{Format, Snapshot, cite, qr};
use crate::scenario::link::Link;
use crate::text::{Label, Lang, words};
use crate::view::{Figure, Look};

/// The words and controls of the dialog as markup. `v` says whether the link names the version; `None` leaves that as it is
/// in the address.
pub(super) fn dialog(
    figure: &'static Figure,
    look: Look,
    link: &Link,
    (query, page, hash): (&str, &str, &str),
    v: Option<bool>,
) -> String {
    let lang = look.lang;
    let has_version = query.trim_start_matches('?').split('&').any(|pair| pair.starts_with("v="));
    let is_frozen = v.unwrap_or(has_version);
    let address = [page, &asked(query, is_frozen, link.scenario.version()), hash].concat();
    let snapshot = Snapshot::new(figure, look, None, page).drawn(&link.draw);
    let mut out = String::from("<div class=\"top\"><h2 id=\"share-title\" tabindex=\"-1\">");
    push_escaped(&mut out, words::SHARE.get(lang));
    out.push_str("</h2><button type=\"button\" data-close=\"\">");
    push_escaped(&mut out, words::CLOSE.get(lang));
    out.push_str("</button></div><p>");
    push_escaped(&mut out, HOLDS.get(lang));
    out.push_str("</p><fieldset><legend>");
    push_escaped(&mut out, LATER.get(lang));
    out.push_str("</legend>");
    radio(&mut out, "v", FROZEN.get(lang), is_frozen);
    radio(&mut out, "", UPDATING.get(lang), !is_frozen);
    out.push_str("</fieldset>");
    copied(&mut out, words::LINK.get(lang), &address, lang);
    match qr::svg(&address, QR.get(lang)) {
        Some(code) => out.push_str(&code),
        None => paragraph(&mut out, TOO_LONG.get(lang)),
    }
    out.push_str("<h3>");
    push_escaped(&mut out, words::CITE.get(lang));
    out.push_str(": ");
    push_escaped(&mut out, figure.title.get(lang));
    out.push_str("</h3>");
    copied(&mut out, TEXT.get(lang), &cite::text(&snapshot), lang);
    copied(&mut out, "BibTeX", &cite::bibtex(&snapshot), lang);
    copied(&mut out, "RIS", &cite::ris(&snapshot), lang);
    out.push_str("<h3 id=\"share-files\">");
    push_escaped(&mut out, words::SAVE_AS.get(lang));
    out.push_str("</h3><p class=\"acts\" role=\"group\" aria-labelledby=\"share-files\">");
    let excel = (lang == Lang::Nl).then(|| (Format::Excel.id(), words::CSV_FOR_EXCEL.get(lang)));
    let formats = [("svg", "SVG"), ("png", "PNG"), (Format::Csv.id(), "CSV")].into_iter().chain(excel);
    for (format, name) in formats.chain([(Format::Json.id(), "JSON"), (Format::Html.id(), "HTML")]) {
        out.push_str(&["<button type=\"button\" data-save=\"", format, "\">", name, "</button> "].concat());
    }
    out.push_str("</p><h3>");
    push_escaped(&mut out, words::TALK.get(lang));
    out.push_str("</h3><p class=\"acts\"><a href=\"");
    let rest = query.trim_start_matches('?');
    let joint = if rest.is_empty() { "" } else { "&" };
    push_escaped(&mut out, &[page, "?view=present", joint, rest, "#", figure.id].concat());
    out.push_str("\">");
    push_escaped(&mut out, words::TALK_STORY.get(lang));
    out.push_str("</a></p><p class=\"told\" aria-live=\"polite\"></p>");
    out
}

/// The query with the version or without it.
fn asked(query: &str, is_frozen: bool, version: u32) -> String {
    let pairs = query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("v="));
    let version = ["v=", &version.to_string()].concat();
    let all: Vec<&str> = is_frozen.then_some(version.as_str()).into_iter().chain(pairs).collect();
    if all.is_empty() { String::new() } else { ["?", &all.join("&")].concat() }
}

fn radio(out: &mut String, value: &str, label: &str, checked: bool) {
    let checked = if checked { "\" checked=\"" } else { "" };
    out.push_str(&["<label><input type=\"radio\" name=\"share-v\" value=\"", value, checked, "\"><span>"].concat());
    push_escaped(out, label);
    out.push_str("</span></label>");
}

/// A text that can be read, selected and copied.
fn copied(out: &mut String, label: &str, text: &str, lang: Lang) {
    out.push_str("<div class=\"copied\"><label><span>");
    push_escaped(out, label);
    let rows = text.lines().count().clamp(2, 6).to_string();
    out.push_str(&["</span><textarea readonly=\"\" rows=\"", &rows, "\">\n"].concat());
    push_escaped(out, text);
    out.push_str("</textarea></label><button type=\"button\" data-copied=\"");
    push_escaped(out, COPIED.get(lang));
    out.push_str("\" data-failed=\"");
    push_escaped(out, NOT_COPIED.get(lang));
    out.push_str("\" aria-label=\"");
    push_escaped(out, &[COPY.get(lang), ": ", label].concat());
    out.push_str("\">");
    push_escaped(out, COPY.get(lang));
    out.push_str("</button></div>");
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str("<p>");
    push_escaped(out, text);
    out.push_str("</p>");
}

const HOLDS: Label = Label::new(
    "De link bewaart alles wat je hebt verschoven, vergeleken en getekend. Hij is dezelfde als in de adresbalk.",
    "The link keeps all that you have moved, compared and drawn. It is the one in the address bar.",
);
const LATER: Label = Label::new("Als de pagina later anders rekent", "If the page calculates differently one day");
const FROZEN: Label = Label::new("blijven de getallen zoals ze nu zijn", "the numbers stay as they are now");
const UPDATING: Label = Label::new("gaan de getallen mee", "the numbers follow");
const QR: Label = Label::new("QR-code van de link", "QR code of the link");
const TOO_LONG: Label = Label::new("De link is te lang voor een QR-code.", "The link is too long for a QR code.");
const TEXT: Label = Label::new("Als tekst", "As text");
const COPY: Label = Label::new("Kopieer", "Copy");
const COPIED: Label = Label::new("Gekopieerd.", "Copied.");
const NOT_COPIED: Label = Label::new(
    "Kopiëren lukte niet. De tekst is geselecteerd: kopieer hem zelf.",
    "Copying failed. The text is selected: copy it yourself.",
);

//! A figure as one HTML page without scripts: headline, drawing, words, numbers, sources. It prints as it reads.

use super::cite;
use super::paint::Paint;
use super::snapshot::Snapshot;
use super::svg;
use super::xml::Escaped;
use crate::scenario::Param;
use crate::scenario::link::Theme;
use crate::text::{Lang, number, words};
use crate::view::{Step, plain_text, source_text};
use std::fmt::Write as _;

/// Writes the page; its drawing is made for a column `width` pixels wide and shrinks with the window. A page to print
/// is light, whatever the theme of the link.
pub fn file(snapshot: &Snapshot, width: u32) -> String {
    let paint = Paint(Theme::Light);
    let drawing = if snapshot.figure.is_drawn() {
        format!("<figure id=\"{}\">{}</figure>\n", snapshot.figure.id, svg::drawing(snapshot, width, paint))
    } else {
        String::new()
    };
    let licence = format!(
        "<p class=\"note\"><a rel=\"license\" href=\"{}\">{}</a></p>\n",
        cite::LICENCE_LINK,
        Escaped(&snapshot.imprint())
    );
    let body = [told(snapshot, &drawing, [1, 2]), link(snapshot), licence].concat();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <title>{}</title>\n<meta name=\"description\" content=\"{}\"/>\n<style>\n{}</style>\n</head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        snapshot.lang().code(),
        Escaped(&snapshot.said("headline")),
        Escaped(&snapshot.said("summary")),
        style(paint),
    )
}

/// All that a figure says, around its drawing: words, calculation, numbers, sources, citation. The levels are those of the
/// headings, of the figure and of its parts.
pub fn told(snapshot: &Snapshot, drawing: &str, [level, part]: [u8; 2]) -> String {
    let (figure, lang) = (snapshot.figure, snapshot.lang());
    let heading = |level: u8, text: &str| format!("<h{level}>{}</h{level}>\n", Escaped(text));
    let (table, own) = (snapshot.table(), snapshot.own_words());
    [
        heading(level, &snapshot.said("headline")),
        if figure.is_drawn() { paragraph("unit", &snapshot.said("unit")) } else { String::new() },
        drawing.to_owned(),
        snapshot.moved().map_or_else(String::new, |moved| paragraph("moved", &moved)),
        ledger("move", &snapshot.readout()),
        figure.say("caption").map_or_else(String::new, |_| paragraph("note", &snapshot.said("caption"))),
        if figure.is_drawn() { paragraph("", &snapshot.said("summary")) } else { String::new() },
        if own.is_empty() { String::new() } else { paragraph("", &own.join(" ")) },
        heading(part, words::HOW.get(lang)),
        ledger("calc", &snapshot.steps()),
        if table.rows.is_empty() {
            String::new()
        } else {
            heading(part, words::TABLE.get(lang)) + &rows("numbers", &table.head, &table.rows)
        },
        heading(part, words::SOURCES.get(lang)),
        origins(snapshot),
        paragraph("", &snapshot.sources()),
        heading(part, words::CITE.get(lang)),
        format!(
            "<p class=\"cite\">{}</p>\n<p class=\"cite\" lang=\"nl\">{}</p>\n",
            Escaped(&cite::text(snapshot)),
            cite::BOOK
        ),
    ]
    .concat()
}

/// The looks of the page, in the colours of the drawing.
fn style(paint: Paint) -> String {
    let [paper, ink, soft, rule] = ["paper", "ink", "ink2", "rule"].map(|role| paint.colour(role));
    let fonts = svg::font_stack();
    format!(
        "body {{ margin: 0; background: {paper}; color: {ink}; font: 1rem/1.5 {fonts}; font-variant-numeric: tabular-nums; }}\n\
         main {{ max-width: 42.5rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }}\n\
         h1 {{ font-size: 1.5rem; line-height: 1.3; margin: 0; }}\n\
         h2 {{ font-size: 1.125rem; margin: 2.5rem 0 .75rem; }}\n\
         figure {{ margin: 1rem 0; }}\n\
         figure svg {{ display: block; max-width: 100%; height: auto; }}\n\
         .unit, .note, .f, th {{ color: {soft}; }}\n\
         .unit, .note, .f, table {{ font-size: .875rem; }}\n\
         .unit {{ margin: .25rem 0 0; }}\n\
         .cite {{ margin: 0 0 .5rem; overflow-wrap: anywhere; }}\n\
         dl {{ margin: 0; }}\n\
         dl div {{ display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .375rem 0; border-top: 1px solid {rule}; }}\n\
         dl dt {{ flex: 1 1 12rem; }} dl .f {{ flex: 2 1 16rem; margin: 0; }} dl .v {{ margin: 0 0 0 auto; font-weight: 600; }}\n\
         dl .total {{ border-top-color: {ink}; }}\n\
         dl .total ~ div, dl .total ~ div .v {{ color: {soft}; font-weight: 400; border-top: 0; }}\n\
         .scroll {{ overflow-x: auto; }}\n\
         table {{ border-collapse: collapse; width: 100%; line-height: 1.35; }}\n\
         th, td {{ font-weight: 400; text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid {rule}; }}\n\
         .numbers td, .numbers thead th + th {{ text-align: right; }}\n\
         a {{ color: inherit; overflow-wrap: anywhere; }}\n\
         @media print {{\n\
         @page {{ margin: 18mm; }}\n\
         body {{ background: none; font-size: 10pt; }}\n\
         main {{ max-width: none; padding: 0; }}\n\
         figure, dl div, tr {{ break-inside: avoid; }}\n\
         h1, h2 {{ break-after: avoid; }}\n\
         thead {{ display: table-header-group; }}\n\
         .scroll {{ overflow: visible; }}\n\
         }}\n"
    )
}

fn paragraph(class: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<p{class}>{}</p>\n", Escaped(text))
}

/// The link as a link where it has an address of its own; a name of a file alone leads nowhere from another folder.
fn link(snapshot: &Snapshot) -> String {
    let (address, word) = (snapshot.address(), words::LINK.get(snapshot.lang()));
    let shown = Escaped(&address);
    if address.starts_with("http") {
        format!("<p class=\"cite\">{word}: <a href=\"{shown}\">{shown}</a></p>\n")
    } else {
        format!("<p class=\"cite\">{word}: {shown}</p>\n")
    }
}

/// Lines with their sums and amounts.
fn ledger(class: &str, steps: &[Step]) -> String {
    if steps.is_empty() {
        return String::new();
    }
    let mut out = format!("<dl class=\"{class}\">\n");
    for step in steps {
        let [what, sum, amount] =
            [&step.what, &step.sum, &step.amount].map(|spans| plain_text(spans).trim().to_owned());
        let class = if step.total { " class=\"total\"" } else { "" };
        let sum = if sum.is_empty() { sum } else { format!("<dd class=\"f\">{}</dd>", Escaped(&sum)) };
        let what = Escaped(&what);
        // Writing to a String cannot fail.
        let _ = writeln!(out, "<div{class}><dt>{what}</dt>{sum}<dd class=\"v\">{}</dd></div>", Escaped(&amount));
    }
    out + "</dl>\n"
}

/// A table; the first cell of a row names it.
fn rows(class: &str, head: &[String], rows: &[Vec<String>]) -> String {
    let mut out = format!("<div class=\"scroll\"><table class=\"{class}\">\n<thead><tr>");
    for cell in head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", Escaped(cell));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (number, cell) in row.iter().enumerate() {
            let (open, close) = if number == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            let _ = write!(out, "{open}{}{close}", Escaped(cell));
        }
        out.push_str("</tr>\n");
    }
    out + "</tbody>\n</table></div>\n"
}

/// Every number that can be moved: now, at the start, and where that comes from.
fn origins(snapshot: &Snapshot) -> String {
    let lang = snapshot.lang();
    let head = [words::ASSUMPTION, words::VALUE_NOW, words::VALUE, words::SOURCE].map(|word| word.get(lang).to_owned());
    let line = |(param, value, start): (&'static Param, f64, f64)| {
        let [now, start] = [value, start].map(|value| value_text(param, value, lang));
        vec![param.label.get(lang).to_owned(), now, start, source_text(param, lang)]
    };
    rows("origins", &head, &snapshot.params().map(line).collect::<Vec<_>>())
}

fn value_text(param: &Param, value: f64, lang: Lang) -> String {
    match param.option_at(value) {
        Some(option) => option.label.get(lang).to_owned(),
        None => number(value, param.digits, param.unit, lang),
    }
}

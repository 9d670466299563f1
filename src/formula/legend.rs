//! What goes into a formula: every parameter with its value and its source, and the tables behind the model.

use super::page::Page;
use super::piece::symbol;
use super::print::Printer;
use crate::data::Quote;
use crate::model::registry::MODELS;
use crate::scenario::Target;
use crate::text::words;
use crate::view::{Found, Look, mark_word, source_text};

/// All that a printer used.
pub(super) fn legend(page: &mut Page, printer: &Printer, model: usize) {
    let sheet = printer.worth.sheet;
    let uses = printer.uses.borrow();
    page.heading(words::GOES_IN);
    page.markup.push_str("<ul>");
    for (param, declared_param) in MODELS[model].params.iter().enumerate() {
        if uses.names.iter().any(|name| name == declared_param.id) {
            let own = sheet.symbol(declared_param.id);
            let symbol = own.map(|own| own.symbol).filter(|symbol| !symbol.is_empty());
            declared(page, Target { model, param }, symbol, own.and_then(|own| own.quote));
        }
    }
    for helper in sheet.helpers.iter().filter(|helper| uses.helpers.iter().any(|(name, _)| name == helper.name)) {
        if let Some(quote) = helper.quote.filter(|quote| page.quotes(quote)) {
            item(page, Some(helper.symbol), page.look.say(helper.label), "");
            page.element("<p>", page.look.say(words::FROM_BOOK), "</p>");
            page.quote(quote);
            page.markup.push_str("</li>");
        }
    }
    for (name, symbol, label) in &sheet.tables {
        if uses.tables.iter().any(|used| used == name) {
            item(page, Some(symbol), page.look.say(*label), "");
            page.markup.push_str("</li>");
        }
    }
    page.markup.push_str("</ul>");
}

/// A parameter: its value, where it started if it was moved, and its source.
fn declared(page: &mut Page, target: Target, symbol: Option<&str>, quote: Option<&'static Quote>) {
    let look = page.look;
    let param = look.scenario().param(target);
    let id = [MODELS[target.model].id, ".", param.id].concat();
    item(page, symbol, look.say(param.label), &worded(&id, look));
    sourced(page, target, quote);
    page.markup.push_str("</li>");
}

/// Where a parameter started, its source and the book's sentence.
pub(super) fn sourced(page: &mut Page, target: Target, quote: Option<&'static Quote>) {
    let look = page.look;
    let param = look.scenario().param(target);
    let id = [MODELS[target.model].id, ".", param.id].concat();
    if !look.is_start(&id) {
        let word = if param.source.mark.is_of_the_book() { words::START_BOOK } else { words::START_OTHER };
        let start = Found::find(&id).map(|found| look.start_text(found, None)).unwrap_or_default();
        page.paragraph("was", &[look.say(word), " ", &start].concat());
    }
    let marked = look.say(mark_word(param.source.mark));
    let is_quoted = quote.is_some_and(|quote| page.quotes(quote));
    page.element("<p>", &if is_quoted { marked.to_owned() } else { source_text(param, look.lang) }, "</p>");
    if let Some(quote) = quote {
        page.quote(quote);
    }
}

/// Opens an item: symbol, name and value.
fn item(page: &mut Page, own: Option<&str>, name: &str, value: &str) {
    page.markup.push_str("<li><p>");
    if let Some(own) = own {
        page.formula(&symbol(own, Vec::new()));
        page.markup.push(' ');
    }
    page.element("", name, "");
    if !value.is_empty() {
        page.element(": <b>", value, "</b>");
    }
    page.markup.push_str("</p>");
}

/// A number with the words of its unit.
pub(super) fn worded(id: &str, look: &Look) -> String {
    let (bare, unit) = (look.bare(id), Found::find(id).map_or("", |found| look.say(found.unit.field)));
    if bare.is_empty() { look.text(id) } else { [&bare, " ", unit].concat().trim_end().to_owned() }
}

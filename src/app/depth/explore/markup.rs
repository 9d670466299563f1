//! Pieces of markup that all questions are made of.

use crate::chart::push_escaped;
use crate::text::{Label, Lang, Unit, fixed};

/// An element that holds a text alone; `open` is its name with its attributes.
pub(in crate::app::depth) fn element(out: &mut String, open: &str, text: &str) {
    opened(out, open);
    push_escaped(out, text);
    out.push_str("</");
    out.push_str(open.split(' ').next().unwrap_or(open));
    out.push('>');
}

/// The start of an element.
pub(super) fn opened(out: &mut String, open: &str) {
    out.push('<');
    out.push_str(open);
    out.push('>');
}

/// A button that takes the page to a query in one change. `key` tells it from the others of the answer.
pub(in crate::app::depth) fn button(out: &mut String, key: &str, query: &str, text: &str) {
    let mut open = ["button type=\"button\" data-key=\"", key, "\" data-go=\""].concat();
    push_escaped(&mut open, query);
    open.push('"');
    element(out, &open, text);
    out.push(' ');
}

/// A list under its label. `name` tells the list from the others of the question; an option is its value and its words.
pub(super) fn select(out: &mut String, name: &str, label: &str, options: &[(String, &str)], chosen: &str) {
    out.push_str("<label><span>");
    push_escaped(out, label);
    // By itself WebKit puts what is chosen into the name.
    out.push_str("</span><select aria-label=\"");
    push_escaped(out, label);
    out.push_str("\" data-in=\"");
    out.push_str(name);
    out.push_str("\">");
    for (value, words) in options {
        let selected = if value == chosen { "\" selected=\"" } else { "" };
        element(out, &["option value=\"", value, selected, "\""].concat(), words);
    }
    out.push_str("</select></label>");
}

/// A table of text in a frame that scrolls: the first cell of a row names it. Cells are markup.
pub(super) fn table(out: &mut String, caption: &str, head: &[&str], rows: &[Vec<String>]) {
    out.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    push_escaped(out, caption);
    out.push_str("\"><table class=\"tab\">");
    element(out, "caption", caption);
    out.push_str("<thead><tr>");
    head.iter().for_each(|head| element(out, "th scope=\"col\"", head));
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            let (open, close) = if index == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            out.push_str(&[open, cell, close].concat());
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
}

/// A text as markup.
pub(in crate::app::depth) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text);
    out
}

/// «3 berekeningen»: a number of things, by their words for one and for many.
pub(super) fn counted(count: u32, words: (Label, Label), lang: Lang) -> String {
    let text = fixed(f64::from(count), 0, Unit::NONE, lang);
    [text.as_str(), " ", if count == 1 { words.0 } else { words.1 }.get(lang)].concat()
}

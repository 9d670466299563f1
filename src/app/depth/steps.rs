//! The list of steps as markup: what differs from the start, what was done, and whether it is kept.

use crate::analysis::{Entry, Scales, told};
use crate::chart::push_escaped;
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::Link;
use crate::text::{Label, Lang, words};

/// Writes the list for these states, the start first, with the reader at one of them. The loader hears its buttons.
pub(super) fn markup(states: &[&str], at: usize, kept: (bool, bool), scales: &mut Scales, lang: Lang) -> String {
    let mut list = List { markup: String::new(), lang };
    list.head();
    list.differences(states.get(at).copied().unwrap_or_default());
    list.done(states, at, scales);
    list.talk();
    list.kept(kept);
    list.markup
}

/// The markup as it grows.
struct List {
    markup: String,
    lang: Lang,
}

impl List {
    /// Puts markup and texts in turn; texts are escaped.
    fn put(&mut self, parts: &[&str]) {
        for (index, part) in parts.iter().enumerate() {
            if index % 2 == 0 {
                self.markup.push_str(part);
            } else {
                push_escaped(&mut self.markup, part);
            }
        }
    }

    fn say(&self, label: Label) -> &'static str {
        label.get(self.lang)
    }

    fn head(&mut self) {
        let [title, close] = [words::STEPS, words::CLOSE].map(|label| self.say(label));
        self.put(&[
            "<div class=\"top\"><h2 id=\"steps-title\" tabindex=\"-1\">",
            title,
            "</h2><button type=\"button\" data-steps=\"\">",
            close,
            "</button></div>",
        ]);
    }

    fn heading(&mut self, label: Label) {
        self.put(&["<h3>", self.say(label), "</h3>"]);
    }

    /// What does not stand where it started, each with its way back.
    fn differences(&mut self, query: &str) {
        let scenario = Link::parse(query, DECLARATIONS).0.scenario;
        self.heading(words::STEPS_DIFFERENT);
        let differences = told::differences(&scenario, self.lang);
        if differences.is_empty() {
            self.put(&["<p>", self.say(words::STEPS_NOTHING), "</p>"]);
            return;
        }
        self.markup.push_str("<ul>");
        let back = self.say(words::BACK);
        for (target, text) in differences {
            let (key, label) = (target.key(DECLARATIONS), target.param(DECLARATIONS).label.get(self.lang));
            let name = [label, ", ", back].concat();
            self.put(&[
                "<li><span>",
                &text,
                "</span><button type=\"button\" data-reset=\"",
                &key,
                "\" aria-label=\"",
                &name,
                "\">",
                back,
                "</button></li>",
            ]);
        }
        self.markup.push_str("</ul>");
    }

    /// The steps, the latest first: to each the reader can go, and each has a link.
    fn done(&mut self, states: &[&str], at: usize, scales: &mut Scales) {
        self.heading(words::STEPS_DONE);
        self.markup.push_str("<ol reversed>");
        for index in (0..states.len()).rev() {
            let entry =
                index.checked_sub(1).map(|before| Entry::read(states[before], states[index], scales, self.lang));
            let number = index.to_string();
            let here = if index == at { " aria-current=\"step\"" } else { "" };
            self.put(&["<li><button type=\"button\" data-step=\"", &number, "\""]);
            self.put(&[here, "", ">", if index > at { self.say(words::STEPS_UNDONE) } else { "" }]);
            match entry {
                Some(entry) => {
                    self.put(&["", &entry.done]);
                    if let Some(moved) = &entry.moved {
                        self.put(&[" <small>", moved, "</small>"]);
                    }
                }
                None => self.put(&["", self.say(words::STEPS_START)]),
            }
            let [link, of] = [words::STEPS_LINK, words::STEPS_LINK_OF].map(|label| self.say(label));
            self.put(&[
                "</button><button type=\"button\" data-link=\"",
                &number,
                "\">",
                link,
                "<span class=\"vh\">",
                of,
                "",
                &number,
                "</span></button></li>",
            ]);
        }
        self.markup.push_str("</ol>");
    }

    /// The way from the steps to a talk.
    fn talk(&mut self) {
        let make = self.say(words::TALK_MAKE);
        self.put(&["<p><button type=\"button\" data-compose=\"\">", make, "</button></p>"]);
    }

    /// Whether the steps are kept on this device, and what the reader can do about it.
    fn kept(&mut self, (keeps, holds): (bool, bool)) {
        let [keep, forget] = [words::STEPS_KEEP, words::STEPS_FORGET].map(|label| self.say(label));
        let now = self.say(if keeps { words::STEPS_KEPT } else { words::STEPS_NOT_KEPT });
        self.put(&["<div class=\"keep\"><p>", now, "</p>"]);
        if !keeps {
            self.put(&["<button type=\"button\" data-keep=\"\">", keep, "</button>"]);
        }
        if holds {
            self.put(&["<button type=\"button\" data-forget=\"\">", forget, "</button>"]);
        }
        self.markup.push_str("</div>");
    }
}

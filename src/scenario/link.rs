//! The link: `?key=value&...` to a scenario and back.
//!
//! Any text gives a scenario and notices, never an error. Only differences from the defaults are written, so
//! `parse(print(x)) = x` and printing what was parsed is stable.

use super::declaration::{Declaration, Target};
use super::drawing::KEY;
use super::notice::{Code, Given, Notice};
use super::param::Param;
use super::values::Scenario;
use crate::num::decimal;
use crate::text::{Lang, plain};
use std::fmt::Write as _;

/// The key of the other scenario of a comparison.
const COMPARE: &str = "compare";

/// The version of defaults, bounds and formulas that this program knows as its newest.
pub const VERSION: u32 = if cfg!(feature = "second-version") { 2 } else { 1 };
/// A longer link is refused whole.
pub const MAX_BYTES: usize = 8192;

/// Light or dark, where the reader chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// The value in links and of the page's `data-theme`.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a value in a link.
    pub fn from_id(id: &str) -> Option<Theme> {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == id)
    }
}

/// All that a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// A language other than the page's own.
    pub lang: Option<Lang>,
    /// A chosen theme.
    pub theme: Option<Theme>,
    /// The other scenario of a comparison, `compare=care.trend:1.5;care.cut:25`, in the same version. It holds its own
    /// differences from the defaults, so it is there without any where it stands at the defaults.
    pub compare: Option<Scenario>,
    /// What was drawn over figures, in the letters that a link needs not encode; [`super::drawing::Drawings`] reads it.
    pub draw: String,
    /// The values.
    pub scenario: Scenario,
}

impl Link {
    /// The empty link.
    pub fn empty(declarations: &'static [Declaration]) -> Link {
        Link { lang: None, theme: None, compare: None, draw: String::new(), scenario: Scenario::defaults(declarations) }
    }

    /// Reads a query, with or without its question mark.
    pub fn parse(query: &str, declarations: &'static [Declaration]) -> (Link, Vec<Notice>) {
        let mut link = Link::empty(declarations);
        let query = query.strip_prefix('?').unwrap_or(query);
        if query.len() > MAX_BYTES {
            let length = Given::Number(query.len() as f64);
            let notice = Notice { code: Code::Refused, about: String::new(), given: length, used: Given::Nothing };
            return (link, vec![notice]);
        }
        let pairs =
            || query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        // Bounds and defaults hang on the version, which may come last.
        if VERSION > 1
            && let Some((_, value)) = pairs().find(|(key, _)| decode(key) == "v")
            && let Ok(version) = decode(value).parse::<u32>()
            && (1..VERSION).contains(&version)
        {
            link.scenario = Scenario::of(declarations, version);
        }
        let mut reader = Reader { link: &mut link, seen: Vec::new(), notices: Vec::new() };
        for (key, value) in pairs() {
            reader.read(decode(key), decode(value));
        }
        let notices = reader.notices;
        (link, notices)
    }

    /// Writes the query without a question mark; empty where everything is as it starts.
    pub fn print(&self) -> String {
        let mut query = String::new();
        let mut moved = self.scenario.moved().peekable();
        let version = self.scenario.version();
        // Without a version a link means the newest.
        if moved.peek().is_some() || self.compare.is_some() || version < VERSION {
            push(&mut query, "v", &version.to_string());
        }
        if let Some(lang) = self.lang {
            push(&mut query, "lang", lang.code());
        }
        if let Some(theme) = self.theme {
            push(&mut query, "theme", theme.id());
        }
        if let Some(other) = &self.compare {
            let mut pairs = String::new();
            for target in other.moved() {
                let separator = if pairs.is_empty() { "" } else { ";" };
                let (key, value) = written(other, target);
                pairs.push_str(&[separator, &key, ":", &value].concat());
            }
            push(&mut query, COMPARE, &pairs);
        }
        if !self.draw.is_empty() {
            push(&mut query, KEY, &self.draw);
        }
        for target in moved {
            let (key, value) = written(&self.scenario, target);
            push(&mut query, &key, &value);
        }
        query
    }
}

/// A parameter and its value in a scenario.
fn written(scenario: &Scenario, target: Target) -> (String, String) {
    let declarations = scenario.declarations();
    (target.key(declarations), print_value(scenario.param(target), scenario.value(target)))
}

/// Reads the value of a parameter as links and the command line write it.
pub fn read_value(param: &Param, text: &str) -> (f64, Option<Code>) {
    if !param.options_of().is_empty() {
        let index = param.options_of().iter().position(|option| option.id == text);
        return index.map_or((param.default, Some(Code::Unreadable)), |index| (index as f64, None));
    }
    match read_number(text) {
        Some(value) => param.admit(value),
        None => (param.default, Some(Code::Unreadable)),
    }
}

/// Writes a value as links do: the id of an option, or the shortest number that reads back exactly.
pub fn print_value(param: &Param, value: f64) -> String {
    param.option_at(value).map_or_else(|| plain(value), |option| option.id.to_owned())
}

/// A number of the link's grammar, `-?digits(.digits)?(e-?digits)?`, if it is finite.
pub fn read_number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix('-').unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) || !exponent.is_none_or(digits) {
        return None;
    }
    decimal::parse(text)
}

fn push(query: &mut String, key: &str, value: &str) {
    let separator = if query.is_empty() { "" } else { "&" };
    // Keys, options, numbers and drawings are plain ASCII without reserved characters; tests hold that.
    let _ = write!(query, "{separator}{key}={value}");
}

/// A letter of a drawing; what no drawing holds becomes one that makes its point unreadable, and nothing else.
fn carried(letter: char) -> char {
    if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ',' | ':' | ';') { letter } else { '!' }
}

/// Undoes percent-encoding; broken escapes stay as they are and bytes that are no text become a replacement mark.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(if bytes[at] == b'+' { b' ' } else { bytes[at] });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

struct Reader<'a> {
    link: &'a mut Link,
    /// A few keys; a tree would cost every reader more than it could save one.
    seen: Vec<String>,
    notices: Vec<Notice>,
}

impl Reader<'_> {
    fn read(&mut self, key: String, value: String) {
        if self.is_doubled(&key, &value) {
            return;
        }
        match key.as_str() {
            "v" => self.version(key, value),
            "lang" => match Lang::from_code(&value) {
                Some(lang) => self.link.lang = Some(lang),
                None => self.notice(Code::Unreadable, key, value, Given::Nothing),
            },
            "theme" => match Theme::from_id(&value) {
                Some(theme) => self.link.theme = Some(theme),
                None => self.notice(Code::Unreadable, key, value, Given::Nothing),
            },
            COMPARE => self.comparison(&value),
            // What belongs to a talk is no part of a scenario: the loader keeps it in the address.
            "view" if value == "present" => {}
            "step" if value.bytes().all(|byte| byte.is_ascii_digit()) => {}
            "talk" => {}
            KEY => self.link.draw = value.chars().map(carried).collect(),
            _ => self.parameter(key, value),
        }
    }

    /// A key counts once.
    fn is_doubled(&mut self, key: &String, value: &str) -> bool {
        let is_doubled = self.seen.contains(key);
        if is_doubled {
            self.notice(Code::Doubled, key.clone(), value.to_owned(), Given::Nothing);
        } else {
            self.seen.push(key.clone());
        }
        is_doubled
    }

    /// The other scenario is read as a link of its own that holds parameters alone; its keys are no doubles of this one's.
    fn comparison(&mut self, value: &str) {
        let empty = self.link.scenario.unmoved();
        let scenario = std::mem::replace(&mut self.link.scenario, empty);
        let seen = std::mem::take(&mut self.seen);
        for pair in value.split(';').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once(':').unwrap_or((pair, ""));
            if !self.is_doubled(&key.to_owned(), value) {
                self.parameter(key.to_owned(), value.to_owned());
            }
        }
        self.seen = seen;
        self.link.compare = Some(std::mem::replace(&mut self.link.scenario, scenario));
    }

    /// The version was chosen before all else was read; here is what must be told of it.
    fn version(&mut self, key: String, value: String) {
        match value.parse::<u32>() {
            Ok(1..=VERSION) => {}
            Ok(newer) if newer > VERSION => {
                self.notice(Code::Clamped, key, value, Given::Number(f64::from(VERSION)));
            }
            _ => self.notice(Code::Unreadable, key, value, Given::Number(f64::from(VERSION))),
        }
    }

    fn parameter(&mut self, key: String, value: String) {
        let declarations = self.link.scenario.declarations();
        let Some(target) = Target::find(declarations, &key) else {
            return self.notice(Code::Unknown, key, value, Given::Nothing);
        };
        let param = self.link.scenario.param(target);
        let (used, code) = read_value(param, &value);
        if code != Some(Code::Unreadable) {
            self.link.scenario.set(target, used);
        }
        if let Some(code) = code {
            let used = param.option_at(used).map_or(Given::Number(used), |option| Given::Text(option.id.to_owned()));
            self.notice(code, key, value, used);
        }
    }

    fn notice(&mut self, code: Code, about: String, given: String, used: Given) {
        self.notices.push(Notice { code, about, given: Given::Text(given), used });
    }
}

//! The formulas of one model, read from its lines.

use super::expr::Expr;
use super::parse::parse;
use crate::data::{Quote, quote};
use crate::text::Label;

/// The lines of each model.
const TEXTS: &[(&str, &str)] = &[
    ("block-rule", include_str!("text/block-rule.txt")),
    ("care", include_str!("text/care.txt")),
    ("care-concentration", include_str!("text/care-concentration.txt")),
    ("city-competition", include_str!("text/city-competition.txt")),
    ("conversion", include_str!("text/conversion.txt")),
    ("labour-supply", include_str!("text/labour-supply.txt")),
    ("own-network", include_str!("text/own-network.txt")),
    ("shopping-street", include_str!("text/shopping-street.txt")),
    ("urban-system", include_str!("text/urban-system.txt")),
    ("vacancy-offices", include_str!("text/vacancy-offices.txt")),
    ("vacancy-shops", include_str!("text/vacancy-shops.txt")),
    ("vacancy-stock", include_str!("text/vacancy-stock.txt")),
    ("wages-doubling", include_str!("text/wages-doubling.txt")),
    ("wages-regions", include_str!("text/wages-regions.txt")),
    #[cfg(not(feature = "second-version"))]
    ("zipf", include_str!("text/zipf.txt")),
    #[cfg(feature = "second-version")]
    ("zipf", include_str!("text/zipf-second.txt")),
];

/// The lines that a model had up to a version, where they were others, the oldest first.
const OLDER_TEXTS: &[(&str, u32, &str)] = &[
    #[cfg(feature = "second-version")]
    ("zipf", 1, include_str!("text/zipf.txt")),
];

/// The formulas of one model.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Symbols of parameters and scalars.
    pub symbols: Vec<Symbol>,
    /// Quantities on the way.
    pub helpers: Vec<Helper>,
    /// Tables behind the model: name, symbol and what they hold.
    pub tables: Vec<(&'static str, &'static str, Label)>,
    /// Places that stand for regions.
    pub regions: Vec<&'static str>,
    /// How starting values follow from numbers of the book: parameter and formula.
    pub derived: Vec<(&'static str, Expr)>,
    /// Scalars by their id, facts by figure and id.
    pub entries: Vec<Entry>,
}

/// The symbol of a parameter or scalar.
#[derive(Debug)]
pub struct Symbol {
    /// The id.
    pub id: &'static str,
    /// `s_2013`; empty for what stands in no formula.
    pub symbol: &'static str,
    /// The book's sentence behind it.
    pub quote: Option<&'static Quote>,
}

/// A quantity on the way to a result.
#[derive(Debug)]
pub struct Helper {
    /// Its name in formulas.
    pub name: &'static str,
    /// Its places: `y` in `nest(y)`.
    pub places: Vec<&'static str>,
    /// Its symbol.
    pub symbol: &'static str,
    /// What it is.
    pub label: Label,
    /// The book's sentence behind it.
    pub quote: Option<&'static Quote>,
    /// How it is worked out.
    pub formula: Expr,
}

/// A scalar or a fact.
#[derive(Debug)]
pub struct Entry {
    /// `ratio_until`, `care-nest.nest_until`.
    pub id: &'static str,
    /// The symbol of a fact; a scalar has its own among the symbols.
    pub symbol: &'static str,
    /// The name of a fact; a scalar has its own in the model.
    pub label: Option<Label>,
    /// How it is worked out.
    pub rule: Rule,
}

/// How a number is worked out.
#[derive(Debug)]
pub enum Rule {
    /// By a formula, where a condition holds if there is one.
    Formula(Expr, Option<Expr>),
    /// By a rule that has no closed form.
    Words(Label),
}

/// The formulas of a model in a version.
///
/// # Errors
/// Names the line that cannot be read; `None` within where there is no such model.
pub fn sheet(model: &str, version: u32) -> Option<Result<Sheet, String>> {
    let older = OLDER_TEXTS.iter().find(|(id, until, _)| *id == model && version <= *until).map(|(.., text)| *text);
    let newest = || TEXTS.iter().find(|(id, _)| *id == model).map(|(_, text)| *text);
    older.or_else(newest).map(Sheet::read)
}

impl Sheet {
    fn read(text: &'static str) -> Result<Sheet, String> {
        let mut sheet = Sheet::default();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            sheet.line(line).map_err(|fault| [line, "\n  ", &fault].concat())?;
        }
        Ok(sheet)
    }

    fn line(&mut self, line: &'static str) -> Result<(), String> {
        let (word, rest) = line.split_once(' ').ok_or("one word alone")?;
        match word {
            "sym" => self.symbols.push(symbol(rest)?),
            "let" => self.helpers.push(helper(rest)?),
            "data" => {
                let (head, label) = named(rest)?;
                let (name, symbol) = head.split_once(' ').ok_or("a table has a name and a symbol")?;
                self.tables.push((name, symbol, label.ok_or("a table has words")?));
            }
            "derived" => {
                let (id, sum) = rest.split_once(" = ").ok_or("a starting value has a formula")?;
                self.derived.push((id, parse(sum)?));
            }
            "regions" => self.regions = rest.split(' ').collect(),
            "fact" => {
                let (id, rest) = rest.split_once(' ').ok_or("a fact has an id")?;
                self.entries.push(fact(id, rest)?);
            }
            id => {
                let rule = if let Some(words) = rest.strip_prefix(": ") {
                    Rule::Words(label(words)?)
                } else {
                    formula(rest.strip_prefix("= ").ok_or("a formula or a rule follows an id")?)?
                };
                self.entries.push(Entry { id, symbol: "", label: None, rule });
            }
        }
        Ok(())
    }

    /// The symbol of a parameter or scalar.
    pub fn symbol(&self, id: &str) -> Option<&Symbol> {
        self.symbols.iter().find(|symbol| symbol.id == id)
    }

    /// How a starting value follows from numbers of the book.
    pub fn derived(&self, id: &str) -> Option<&Expr> {
        self.derived.iter().find(|(param, _)| *param == id).map(|(_, sum)| sum)
    }

    /// A quantity on the way.
    pub fn helper(&self, name: &str) -> Option<&Helper> {
        self.helpers.iter().find(|helper| helper.name == name)
    }

    /// A table behind the model.
    pub fn table(&self, name: &str) -> Option<&(&'static str, &'static str, Label)> {
        self.tables.iter().find(|table| table.0 == name)
    }

    /// A scalar or fact.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

fn symbol(rest: &'static str) -> Result<Symbol, String> {
    let mut words = rest.split(' ');
    let id = words.next().unwrap_or_default();
    let symbol = words.next().filter(|symbol| *symbol != "-").unwrap_or_default();
    Ok(Symbol { id, symbol, quote: words.next().map(known).transpose()? })
}

fn helper(rest: &'static str) -> Result<Helper, String> {
    let (head, rest) = rest.split_once(" = ").ok_or("a quantity has a formula")?;
    let (formula, words) = named(rest)?;
    // Places may stand apart by a space.
    let end = head.find(')').map_or_else(|| head.find(' ').unwrap_or(head.len()), |bracket| bracket + 1);
    let (name, symbol) = (&head[..end], head[end..].trim());
    let (symbol, quote) = match symbol.split_once(" [") {
        Some((symbol, quote)) => (symbol, Some(known(quote.trim_end_matches(']'))?)),
        None => (symbol, None),
    };
    let (name, places) = name.split_once('(').unwrap_or((name, ""));
    let places = places.trim_end_matches(')').split(", ").filter(|place| !place.is_empty()).collect();
    let label = words.ok_or("a quantity has words in both languages")?;
    Ok(Helper { name, places, symbol, label, quote, formula: parse(formula)? })
}

fn fact(id: &'static str, rest: &'static str) -> Result<Entry, String> {
    if let Some(words) = rest.strip_prefix(": ") {
        let mut parts = words.splitn(3, " | ");
        let (Some(nl), Some(en), Some(name)) = (parts.next(), parts.next(), parts.next()) else {
            return Err("a rule has a sentence and a name in both languages".to_owned());
        };
        return Ok(Entry { id, symbol: "", label: Some(label(name)?), rule: Rule::Words(Label::new(nl, en)) });
    }
    let (symbol, rest) = rest.split_once(" = ").ok_or("a fact has a formula")?;
    let (text, name) = named(rest)?;
    Ok(Entry { id, symbol, label: Some(name.ok_or("a fact has a name")?), rule: formula(text)? })
}

fn formula(text: &str) -> Result<Rule, String> {
    let (text, condition) = text.split_once(" if ").map_or((text, None), |(text, condition)| (text, Some(condition)));
    Ok(Rule::Formula(parse(text)?, condition.map(parse).transpose()?))
}

/// What stands before the first bar, and the words in both languages behind it.
fn named(text: &'static str) -> Result<(&'static str, Option<Label>), String> {
    match text.split_once(" | ") {
        Some((text, words)) if words.contains(" | ") => Ok((text, Some(label(words)?))),
        _ => Ok((text, None)),
    }
}

fn label(words: &'static str) -> Result<Label, String> {
    let (nl, en) = words.split_once(" | ").ok_or("words in one language alone")?;
    if en.contains(" | ") { Err("words in more than two languages".to_owned()) } else { Ok(Label::new(nl, en)) }
}

fn known(id: &str) -> Result<&'static Quote, String> {
    quote(id).ok_or_else(|| ["no quotation ", id].concat())
}

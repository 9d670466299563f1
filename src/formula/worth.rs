//! What a formula is worth with the values of a run.

use super::expr::{Expr, Over, Relation};
use super::sheet::{Helper, Rule, Sheet};
use crate::data::{MUNICIPALITIES, REGIONS};
use crate::num::{binomial, exp, ln, log2, pow, reached};
use crate::scenario::{Kind, Param};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The numbers that a formula starts from.
pub trait Given {
    /// The parameters of the model.
    fn params(&self) -> &'static [Param];
    /// The value of a parameter, a choice by its index, or of a scalar.
    fn number(&self, id: &str) -> Option<f64>;
}

/// A quantity by its index, at places by their bits.
type Asked = (usize, Vec<u64>);

/// A sheet with the values of a run.
pub struct Worth<'a> {
    /// The formulas.
    pub sheet: &'a Sheet,
    /// The values.
    pub given: &'a dyn Given,
    /// Quantities that were worked out: a path asks for each year again and again.
    known: RefCell<BTreeMap<Asked, Option<f64>>>,
}

/// Places and what they stand at, the innermost last.
pub type Places<'p> = [(&'p str, f64)];

/// A whole number within this distance of a number is that number, as in the models.
const NEAR: f64 = 1e-9;

impl<'a> Worth<'a> {
    /// Nothing is worked out yet.
    pub fn new(sheet: &'a Sheet, given: &'a dyn Given) -> Worth<'a> {
        Worth { sheet, given, known: RefCell::default() }
    }

    /// The value of a scalar or fact; `None` where it does not exist or is a rule in words.
    pub fn entry(&self, id: &str) -> Option<f64> {
        match &self.sheet.entry(id)?.rule {
            Rule::Formula(formula, condition) => {
                let holds = condition.as_ref().is_none_or(|condition| self.of(condition, &[]) == Some(1.0));
                holds.then(|| self.of(formula, &[])).flatten()
            }
            Rule::Words(_) => None,
        }
    }

    /// The value of a formula with its places at these values; `None` for what is infinite or does not exist.
    pub fn of(&self, expr: &Expr, places: &Places) -> Option<f64> {
        let of = |expr: &Expr| self.of(expr, places);
        let value = match expr {
            Expr::Number(number) => *number,
            Expr::Name(name) => self.name(name, places)?,
            Expr::Negative(part) => -of(part)?,
            Expr::Binary(sign, a, b) => {
                let (a, b) = (of(a)?, of(b)?);
                match sign {
                    '+' => a + b,
                    '-' => a - b,
                    '*' => a * b,
                    '/' => a / b,
                    _ => pow(a, b),
                }
            }
            Expr::Compare(relation, a, b) => f64::from(u8::from(holds(*relation, of(a)?, of(b)?))),
            Expr::When(condition, then, other) => of(if of(condition)? == 1.0 { then } else { other })?,
            Expr::Pick(..) => of(self.picked(expr)?)?,
            Expr::Over(over, place, parts) => self.over(*over, place, parts, places)?,
            Expr::Call(name, parts) => {
                let parts: Vec<f64> = parts.iter().map(of).collect::<Option<_>>()?;
                self.call(name, &parts)?
            }
        };
        value.is_finite().then_some(value)
    }

    /// The formula that a choice stands at.
    pub fn picked<'e>(&self, expr: &'e Expr) -> Option<&'e Expr> {
        let Expr::Pick(choice, cases) = expr else { return Some(expr) };
        let param = self.given.params().iter().find(|param| param.id == choice)?;
        let option = param.option_at(self.given.number(choice)?)?.id;
        cases.iter().find(|(id, _)| id == option).map(|(_, formula)| formula)
    }

    /// The value of a name: the innermost place of that name, a quantity, a parameter or a scalar.
    pub fn name(&self, name: &str, places: &Places) -> Option<f64> {
        if let Some((_, value)) = places.iter().rev().find(|(place, _)| *place == name) {
            return Some(*value);
        }
        if self.sheet.helper(name).is_some() {
            return self.call(name, &[]);
        }
        let value = self.given.number(name)?;
        let param = self.given.params().iter().find(|param| param.id == name);
        match param.map(|param| param.kind) {
            // A region by its index in the table; none is -1.
            Some(Kind::Region(options)) if options.first().is_some_and(|first| first.id.is_empty()) => {
                Some(value - 1.0)
            }
            _ => Some(value),
        }
    }

    fn over(&self, over: Over, place: &str, [from, to, part]: &[Expr; 3], places: &Places) -> Option<f64> {
        let (from, to) = (self.of(from, places)?, self.of(to, places)?);
        let mut inner: Vec<(&str, f64)> = places.to_vec();
        inner.push((place, from));
        let last = inner.len() - 1;
        let mut found: Option<f64> = None;
        let mut at = from;
        while at <= to {
            inner[last].1 = at;
            let value = self.of(part, &inner)?;
            match over {
                Over::Sum => found = Some(found.unwrap_or(0.0) + value),
                Over::Largest => found = Some(found.map_or(value, |most| most.max(value))),
                Over::Smallest => found = Some(found.map_or(value, |least| least.min(value))),
                Over::First if value == 1.0 => return Some(at),
                Over::First => {}
            }
            at += 1.0;
        }
        found
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers within their tables")]
    fn call(&self, name: &str, parts: &[f64]) -> Option<f64> {
        if let Some(index) = self.sheet.helpers.iter().position(|helper| helper.name == name) {
            return self.helper(index, parts);
        }
        let region = |part: f64| REGIONS.get(part as usize).filter(|_| part >= 0.0);
        Some(match (name, parts) {
            ("ln", [x]) => ln(*x),
            ("log2", [x]) => log2(*x),
            ("exp", [x]) => exp(*x),
            ("sqrt", [x]) => x.sqrt(),
            ("max", [a, b]) => a.max(*b),
            ("min", [a, b]) => a.min(*b),
            ("whole", [x]) => {
                if (x - x.round()).abs() < NEAR {
                    x.round()
                } else {
                    x.floor()
                }
            }
            ("roundup", [x]) => (x - NEAR).ceil(),
            ("atleast", [least, n, p]) => binomial::at_least(*least as u32, *n as u32, *p),
            ("jobs", [at]) => region(*at)?.jobs,
            ("land", [at]) => region(*at)?.land,
            ("distance", [at, other]) => {
                let (at, other) = (region(*at)?, region(*other)?);
                let (east, north) = (at.x - other.x, at.y - other.y);
                (east * east + north * north).sqrt()
            }
            ("size", [rank]) => f64::from(MUNICIPALITIES.get(*rank as usize - 1)?.population),
            _ => return None,
        })
    }

    fn helper(&self, index: usize, parts: &[f64]) -> Option<f64> {
        let key = (index, parts.iter().map(|part| part.to_bits()).collect());
        if let Some(value) = self.known.borrow().get(&key) {
            return *value;
        }
        let helper = &self.sheet.helpers[index];
        let value = self.of(&helper.formula, &bound(helper, parts));
        self.known.borrow_mut().insert(key, value);
        value
    }
}

/// The places of a quantity at these values.
pub fn bound(helper: &Helper, parts: &[f64]) -> Vec<(&'static str, f64)> {
    helper.places.iter().copied().zip(parts.iter().copied()).collect()
}

fn holds(relation: Relation, a: f64, b: f64) -> bool {
    match relation {
        Relation::Equal => a == b,
        Relation::Above => a > b,
        Relation::Below => a < b,
        Relation::AtLeast => reached(a, b),
        Relation::AtMost => reached(b, a),
    }
}

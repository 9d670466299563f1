//! Writes a formula as MathML and, for engines and ears without it, as plain text.

use super::expr::{Expr, Over, Relation};
use super::piece::{Piece, Rank, binary, function, missing, region, symbol};
use super::sheet::{Helper, Rule};
use super::uses::Uses;
use super::worth::{Places, Worth};
use crate::num::{decimal, log10, within};
use crate::scenario::Kind;
use crate::text::{Lang, Unit, fixed, words};
use std::cell::{Cell, RefCell};

/// What stands for a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Its symbol.
    Symbols,
    /// Its value now.
    Values,
}

/// Writes formulas with the values of a run, and keeps what they use.
pub struct Printer<'a> {
    pub(super) worth: &'a Worth<'a>,
    pub(super) lang: Lang,
    pub(super) uses: RefCell<Uses>,
    /// Whether a number was rounded since this was last asked.
    rounded: Cell<bool>,
}

/// Where a formula is printed: the places that have no value there, and those that have.
#[derive(Clone, Copy)]
pub struct Scope<'p> {
    /// Their names.
    pub open: &'p [&'p str],
    /// Their names and values.
    pub places: &'p Places<'p>,
}

impl Scope<'_> {
    /// No places at all.
    pub const NONE: Scope<'static> = Scope { open: &[], places: &[] };
}

impl<'a> Printer<'a> {
    /// A printer in a language.
    pub fn new(worth: &'a Worth<'a>, lang: Lang) -> Printer<'a> {
        Printer { worth, lang, uses: RefCell::default(), rounded: Cell::new(false) }
    }

    /// Whether a number was rounded since the last time.
    pub fn was_rounded(&self) -> bool {
        self.rounded.take()
    }

    /// A formula.
    pub fn piece(&self, expr: &Expr, face: Face, scope: Scope) -> Piece {
        let piece = |expr: &Expr| self.piece(expr, face, scope);
        match expr {
            Expr::Number(number) => self.number(*number),
            Expr::Name(name) => self.name(name, face, scope),
            Expr::Negative(part) => {
                let part = piece(part).within(Rank::Product);
                Piece::new(["<mo>−</mo>", &part.math].concat(), ["−", &part.text].concat(), Rank::Sum)
            }
            Expr::Binary(sign, a, b) => binary(*sign, piece(a), piece(b)),
            Expr::Compare(relation, a, b) => piece(a).joined(relation.sign(), &piece(b)),
            Expr::Pick(choice, _) => {
                self.uses.borrow_mut().name(choice);
                self.worth.picked(expr).map_or_else(missing, piece)
            }
            Expr::When(condition, then, other) => self.when(condition, [then, other], face, scope),
            Expr::Over(over, place, parts) => self.over(*over, place, parts, face, scope),
            Expr::Call(name, parts) => self.call(name, parts, face, scope),
        }
    }

    /// A number as a reader writes it: whole, or with four digits that count.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 9")]
    pub fn number(&self, value: f64) -> Piece {
        let digits = if value == value.round() { 0.0 } else { within(3.0 - log10(value.abs()).floor(), 0.0, 9.0) };
        let mut exact = decimal::fixed(value, digits as u8);
        if exact.contains('.') {
            exact.truncate(exact.trim_end_matches('0').trim_end_matches('.').len());
        }
        if decimal::parse(&exact) != Some(value) {
            self.rounded.set(true);
        }
        let shown = exact.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u8);
        let unit = Unit { grouped: true, ..Unit::NONE };
        let word = fixed(value, shown, unit, self.lang);
        let rank = if value < 0.0 { Rank::Sum } else { Rank::Atom };
        Piece::new(["<mn>", &word, "</mn>"].concat(), word, rank)
    }

    /// The symbol of a quantity with its places.
    pub fn quantity(&self, helper: &Helper, face: Face, places: &Places) -> Piece {
        let parts = helper.places.iter().map(|place| match face {
            Face::Symbols => Piece::token("mi", place),
            Face::Values => self.place(place, places),
        });
        symbol(helper.symbol, parts.collect())
    }

    fn place(&self, place: &str, places: &Places) -> Piece {
        match self.worth.name(place, places) {
            Some(value) if self.worth.sheet.regions.contains(&place) => region(value),
            Some(value) => Piece::token("mn", &fixed(value, 0, Unit::NONE, self.lang)),
            None => missing(),
        }
    }

    fn name(&self, name: &str, face: Face, scope: Scope) -> Piece {
        if scope.open.contains(&name) && face == Face::Symbols {
            return Piece::token("mi", name);
        }
        if scope.places.iter().any(|(place, _)| *place == name) {
            return self.place(name, scope.places);
        }
        let sheet = self.worth.sheet;
        if let Some(alias) = self.alias(name) {
            return self.piece(alias, face, Scope { open: &[], places: &[] });
        }
        match sheet.helper(name) {
            Some(_) => self.uses.borrow_mut().helper(name, Some(Vec::new())),
            None => self.uses.borrow_mut().name(name),
        }
        if face == Face::Values {
            let is_region = |kind| matches!(kind, Kind::Region(_));
            let param = self.worth.given.params().iter().find(|param| param.id == name);
            let value = self.worth.name(name, &[]);
            return match value {
                Some(value) if param.is_some_and(|param| is_region(param.kind)) => region(value),
                Some(value) => self.number(value),
                None => missing(),
            };
        }
        let own = sheet.symbol(name).map(|symbol| symbol.symbol).filter(|symbol| !symbol.is_empty());
        symbol(sheet.helper(name).map(|helper| helper.symbol).or(own).unwrap_or(name), Vec::new())
    }

    /// The quantity that a scalar is another name for.
    pub fn alias(&self, name: &str) -> Option<&'a Expr> {
        let Rule::Formula(formula, None) = &self.worth.sheet.entry(name)?.rule else { return None };
        let formula = self.worth.picked(formula)?;
        let (Expr::Name(name) | Expr::Call(name, _)) = formula else { return None };
        self.worth.sheet.helper(name).map(|_| formula)
    }

    fn when(&self, condition: &Expr, branches: [&Expr; 2], face: Face, scope: Scope) -> Piece {
        let is_open = condition.names().iter().any(|name| scope.open.contains(name));
        if face == Face::Values || !is_open {
            let holds = self.worth.of(condition, scope.places) == Some(1.0);
            // What decides is part of the answer.
            self.piece(condition, Face::Symbols, scope);
            return self.piece(branches[usize::from(!holds)], face, scope);
        }
        let [then, other] = branches.map(|branch| self.piece(branch, face, scope));
        let condition = self.piece(condition, face, scope);
        let [when, else_] = [words::WHEN, words::ELSE].map(|word| word.get(self.lang));
        let math = [
            "<mrow><mo>{</mo><mtable><mtr><mtd>",
            &then.math,
            "</mtd><mtd><mrow><mtext>",
            when,
            "\u{a0}</mtext>",
            &condition.math,
            "</mrow></mtd></mtr><mtr><mtd>",
            &other.math,
            "</mtd><mtd><mtext>",
            else_,
            "</mtext></mtd></mtr></mtable></mrow>",
        ];
        let text = ["(", &then.text, " ", when, " ", &condition.text, ", ", else_, " ", &other.text, ")"];
        Piece::new(math.concat(), text.concat(), Rank::Atom)
    }

    fn over(&self, over: Over, place: &str, parts: &[Expr; 3], face: Face, scope: Scope) -> Piece {
        let whole = Expr::Over(over, place.to_owned(), Box::new(parts.clone()));
        let value = self.worth.of(&whole, scope.places);
        if face == Face::Values {
            let Some(value) = value else { return missing() };
            if over != Over::First {
                return self.number(value);
            }
            let inner: Vec<_> = scope.places.iter().copied().chain([(place, value)]).collect();
            return self.piece(&parts[2], face, Scope { open: &[], places: &inner });
        }
        let [from, to] = [0, 1].map(|part| self.piece(&parts[part], face, scope));
        let open: Vec<_> = scope.open.iter().copied().chain([place]).collect();
        let part = self.piece(&parts[2], face, Scope { open: &open, places: scope.places });
        if over == Over::First {
            let [first, with] = [words::FIRST, words::WITH].map(|word| word.get(self.lang));
            let math = ["<mtext>", first, "\u{a0}</mtext><mi>", place, "</mi><mtext>\u{a0}", with, "\u{a0}</mtext>"];
            let math = [&math.concat(), &part.math[..]].concat();
            return Piece::new(math, [first, " ", place, " ", with, " ", &part.text].concat(), Rank::Comparison);
        }
        let is_region = self.worth.sheet.regions.contains(&place);
        let below = ["<mrow><mi>", place, "</mi><mo>=</mo>", &from.math, "</mrow>"].concat();
        let (sign, name) = match over {
            Over::Sum => ("<mo>∑</mo>", words::SUM.get(self.lang)),
            Over::Largest => ("<mi>max</mi>", "max"),
            Over::Smallest | Over::First => ("<mi>min</mi>", "min"),
        };
        let part = part.within(Rank::Product);
        let (math, range) = if is_region {
            (["<munder>", sign, "<mi>", place, "</mi></munder>", &part.math].concat(), place.to_owned())
        } else {
            let range = [place, " = ", &from.text, " … ", &to.text].concat();
            (["<munderover>", sign, &below, "<mrow>", &to.math, "</mrow></munderover>", &part.math].concat(), range)
        };
        Piece::new(math, [name, "(", &range, ") ", &part.text].concat(), Rank::Product).into_factor()
    }

    fn call(&self, name: &str, parts: &[Expr], face: Face, scope: Scope) -> Piece {
        let sheet = self.worth.sheet;
        let table = sheet.table(name);
        let helper = sheet.helper(name);
        if helper.is_some() || table.is_some() {
            let known = || parts.iter().map(|part| self.worth.of(part, scope.places)).collect::<Option<Vec<_>>>();
            match helper {
                Some(_) => self.uses.borrow_mut().helper(name, known()),
                None => self.uses.borrow_mut().table(name),
            }
            if face == Face::Values {
                let value = self.worth.of(&Expr::Call(name.to_owned(), parts.to_vec()), scope.places);
                return value.map_or_else(missing, |value| self.number(value));
            }
            let own = helper.map(|helper| helper.symbol).or(table.map(|table| table.1)).unwrap_or(name);
            return symbol(own, parts.iter().map(|part| self.piece(part, face, scope)).collect());
        }
        let parts: Vec<Piece> = parts.iter().map(|part| self.piece(part, face, scope)).collect();
        function(name, &parts, self.lang)
    }

    /// A quantity's formula, and the value where its path starts if it has one: `s = ... from y = 2013 on`.
    pub fn path(helper: &Helper) -> (&Expr, Option<(f64, &Expr)>) {
        if let Expr::When(condition, start, rest) = &helper.formula
            && let Expr::Compare(Relation::Equal, place, first) = &**condition
            && let (Expr::Name(place), Expr::Number(first)) = (&**place, &**first)
            && helper.places.first() == Some(&place.as_str())
        {
            return (rest, Some((*first, start)));
        }
        (&helper.formula, None)
    }
}

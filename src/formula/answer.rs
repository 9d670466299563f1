//! The answer to «where does this number come from?», as markup.

use super::expr::Expr;
use super::legend::{legend, sourced, worded};
use super::page::Page;
use super::piece::{Piece, symbol};
use super::print::{Face, Printer, Scope};
use super::sheet::{Helper, Rule, sheet};
use super::worth::{Given, Worth, bound};
use crate::model::registry::{self, MODELS};
use crate::scenario::{Kind, Param, Target};
use crate::text::{Label, fixed, words};
use crate::view::{Found, Look, Name};

/// The prefix of a claim's numbers.
const CLAIM: &str = "claim.";

/// What a name stands for with the reader's numbers: its name and value, the formula with symbols and with values, what
/// stands in it, and where each number that goes in comes from. `has_math` says whether the engine draws MathML; where
/// not, formulas are plain text. `None` where there is no such number.
pub fn answer(id: &str, look: &Look, has_math: bool) -> Option<String> {
    if let Some(own) = id.strip_prefix(CLAIM) {
        return Some(of_a_claim(own.split_once('.')?.0, look));
    }
    let found = Found::find(id)?;
    let (model, entry) = match found.name {
        Name::Param(target) => return Some(of_a_parameter(target, look, has_math)),
        Name::Scalar(model, scalar) => (model, MODELS[model].scalars[scalar].id),
        Name::Fact(figure, _) => (registry::find(figure.models.first()?)?.0, id),
    };
    // A test reads every sheet, so one that cannot be read is not published.
    let sheet = sheet(MODELS[model].id, look.scenario().model(model).version())?.ok()?;
    let given = Now { model, look };
    let worth = Worth::new(&sheet, &given);
    let entry = sheet.entry(entry)?;
    let label = match (found.name, entry.label) {
        (Name::Scalar(model, scalar), _) => MODELS[model].scalars[scalar].label,
        (_, Some(label)) => label,
        _ => return None,
    };
    let mut page = Page::new(look, has_math);
    page.head(look.say(label), &worded(id, look));
    let printer = Printer::new(&worth, look.lang);
    let mut at = 0;
    match &entry.rule {
        Rule::Words(rule) => {
            page.paragraph("", look.say(words::RULE_IN_WORDS));
            page.paragraph("rule", look.say(*rule));
            for param in given.params() {
                printer.uses.borrow_mut().name(param.id);
            }
        }
        Rule::Formula(formula, condition) => {
            let own = if entry.symbol.is_empty() { sheet.symbol(entry.id)?.symbol } else { entry.symbol };
            // Another name for a quantity shows how that is worked out.
            if printer.alias(entry.id).is_some() {
                printer.piece(formula, Face::Symbols, Scope::NONE);
                let first = printer.uses.borrow().helpers.first().cloned();
                let helper = first.and_then(|(name, parts)| Some((sheet.helper(&name)?, parts)));
                if let Some((helper, parts)) = helper {
                    page.sums("", &definition(helper, parts.as_deref(), &printer));
                }
                at = 1;
            } else {
                page.sums("", &equations(own, formula, &printer));
            }
            if let Some(condition) = condition {
                let piece = printer.piece(condition, Face::Symbols, Scope::NONE);
                page.conditional(&piece);
            }
            if look.value(found.name).number().is_none() {
                page.paragraph("", look.say(words::NO_RESULT));
            }
        }
    }
    chain(&mut page, &printer, model, (entry.id, at));
    legend(&mut page, &printer, model);
    Some(page.markup)
}

/// A model's numbers at this moment.
struct Now<'a> {
    model: usize,
    look: &'a Look<'a>,
}

impl Given for Now<'_> {
    fn params(&self) -> &'static [Param] {
        self.look.scenario().model(self.model).params()
    }

    fn number(&self, id: &str) -> Option<f64> {
        if let Some(param) = self.params().iter().position(|param| param.id == id) {
            return Some(self.look.scenario().value(Target { model: self.model, param }));
        }
        self.look.run(self.model).scalar(MODELS[self.model].scalars, id).number()
    }
}

/// `symbol = formula` with symbols, and `= formula = value` with the numbers of now.
fn equations(own: &str, formula: &Expr, printer: &Printer) -> Vec<Piece> {
    let left = || symbol(own, Vec::new());
    let symbols = left().joined("=", &printer.piece(formula, Face::Symbols, Scope::NONE));
    let value = printer.worth.of(formula, &[]);
    let mut lines = vec![symbols];
    lines.extend(valued_line(left(), formula, value, printer, Scope::NONE));
    lines
}

/// The line with the numbers of now; none where it says no more than the value itself.
fn valued_line(left: Piece, formula: &Expr, value: Option<f64>, printer: &Printer, scope: Scope) -> Option<Piece> {
    let value = value?;
    printer.was_rounded();
    let filled = printer.piece(formula, Face::Values, scope);
    let number = printer.number(value);
    let sign = if printer.was_rounded() { "≈" } else { "=" };
    if matches!(formula, Expr::Number(_)) {
        return None;
    }
    // A path that is looked along says its value first.
    if filled.is_comparison() {
        return Some(left.joined("=", &number).followed(&filled));
    }
    Some(if filled.text == number.text {
        left.joined(sign, &number)
    } else {
        left.joined("=", &filled).joined(sign, &number)
    })
}

/// The formula of a quantity with symbols and, where its places have values, with these.
fn definition(helper: &Helper, parts: Option<&[f64]>, printer: &Printer) -> Vec<Piece> {
    let (formula, start) = Printer::path(helper);
    let own = |face, places: &[(&str, f64)]| printer.quantity(helper, face, places);
    let places = parts.map(|parts| bound(helper, parts)).unwrap_or_default();
    let scope = Scope { open: &helper.places, places: &places };
    let mut lines = vec![own(Face::Symbols, &[]).joined("=", &printer.piece(formula, Face::Symbols, scope))];
    if let Some((first, start)) = start {
        let at = [(helper.places.first().copied().unwrap_or_default(), first)];
        let left = own(Face::Values, &at);
        let right = printer.piece(start, Face::Symbols, Scope { open: &[], places: &at });
        if left.text != right.text {
            lines.push(left.joined("=", &right));
        }
    }
    if parts.is_some() {
        let inner = Scope { open: &[], places: &places };
        // At its start a path has no step before it.
        let formula = if start.is_some_and(|(first, _)| parts == Some(&[first])) { &helper.formula } else { formula };
        let value = printer.worth.of(&helper.formula, &places);
        lines.extend(valued_line(own(Face::Values, &places), formula, value, printer, inner));
    }
    lines
}

/// Every quantity on the way, each once, in the order in which a reader meets it. The scalar that was asked for, and so
/// many quantities, stand above already.
fn chain(page: &mut Page, printer: &Printer, model: usize, (asked, mut helpers): (&str, usize)) {
    let sheet = printer.worth.sheet;
    let (mut names, mut is_first) = (0, true);
    let mut show = |page: &mut Page, label: Label, lines: &[Piece]| {
        if std::mem::take(&mut is_first) {
            page.heading(words::IN_WHICH);
        }
        page.sums(page.look.say(label), lines);
    };
    loop {
        let next = printer.uses.borrow().helpers.get(helpers).cloned();
        if let Some((name, parts)) = next {
            helpers += 1;
            if let Some(helper) = sheet.helper(&name) {
                show(page, helper.label, &definition(helper, parts.as_deref(), printer));
            }
            continue;
        }
        let next = printer.uses.borrow().names.get(names).cloned();
        let Some(name) = next else { return };
        names += 1;
        let scalar = MODELS[model].scalars.iter().find(|scalar| scalar.id == name && scalar.id != asked);
        let (Some(scalar), Some(entry), Some(own)) = (scalar, sheet.entry(&name), sheet.symbol(&name)) else {
            continue;
        };
        if let Rule::Formula(formula, _) = &entry.rule {
            show(page, scalar.label, &equations(own.symbol, formula, printer));
        }
    }
}

fn of_a_parameter(target: Target, look: &Look, has_math: bool) -> String {
    let model = &MODELS[target.model];
    let param = look.scenario().param(target);
    let id = [model.id, ".", param.id].concat();
    let mut page = Page::new(look, has_math);
    page.head(look.say(param.label), &worded(&id, look));
    if matches!(param.kind, Kind::Number | Kind::Integer) {
        let [low, high] = [param.min, param.max].map(|bound| fixed(bound, param.digits, param.unit, look.lang));
        page.paragraph(
            "",
            &[look.say(words::MOVABLE), " ", &low, " ", look.say(words::UP_TO), " ", &high, "."].concat(),
        );
    }
    let Some(Ok(sheet)) = sheet(model.id, look.scenario().model(target.model).version()) else { return page.markup };
    sourced(&mut page, target, sheet.symbol(param.id).and_then(|symbol| symbol.quote));
    if let Some(sum) = sheet.derived(param.id) {
        let given = Now { model: target.model, look };
        let worth = Worth::new(&sheet, &given);
        let printer = Printer::new(&worth, look.lang);
        page.paragraph("", look.say(words::DERIVED_AS));
        let value = printer.number(param.default);
        let sign = if printer.was_rounded() { "≈" } else { "=" };
        page.sums("", &[printer.piece(sum, Face::Symbols, Scope::NONE).joined(sign, &value)]);
    }
    page.markup
}

fn of_a_claim(claim: &str, look: &Look) -> String {
    let mut page = Page::new(look, true);
    page.head(look.say(words::WHERE), "");
    page.paragraph("", look.say(words::OF_A_CLAIM));
    for part in ["<p><a href=\"#claim-", claim, "\">", look.say(words::THE_CLAIM), "</a></p>"] {
        page.markup.push_str(part);
    }
    page.markup
}

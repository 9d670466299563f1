//! What does a result hang on? Every slider from one end to the other, the widest swing first.

use super::markup::{counted, element, escaped, table};
use super::{Part, Question, measure_list};
use crate::analysis::told::{result_text, value_text};
use crate::analysis::{Bar, Range, Tornado, sensitivity};
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::num::decimal;
use crate::text::{Label, Lang};

pub(super) const PART: Part = Part {
    id: "swings",
    title: Label::new("Waar hangt een uitkomst het meest van af?", "What does a result hang on most?"),
    ask: measure_list,
    answer,
};

/// The width of a drawing and its height.
const WIDE: f64 = 200.0;
const HIGH: f64 = 16.0;

fn answer(question: &Question) -> String {
    let lang = question.lang;
    let mut out = String::new();
    let Some(measure) = question.measure() else { return out };
    let Ok(tornado) = sensitivity(question.link.scenario.model(measure.model), measure) else { return out };
    let now = result_text(measure, tornado.value, lang);
    let (moving, still): (Vec<&Bar>, Vec<&Bar>) =
        tornado.bars.iter().partition(|bar| bar.swing.is_some_and(|swing| swing > 0.0));
    element(
        &mut out,
        "p class=\"lead\"",
        &[measure.output().label.get(lang), " ", NOW.get(lang), " ", &now, "."].concat(),
    );
    let Some(scale) = Scale::of(&tornado) else {
        element(&mut out, "p", NOWHERE.get(lang));
        return out;
    };
    let rows: Vec<_> = moving.iter().map(|bar| row(bar, &tornado, &scale, lang)).collect();
    if !rows.is_empty() {
        let head = [MOVED.get(lang), LOWEST.get(lang), HIGHEST.get(lang), REACH.get(lang)];
        table(&mut out, CAPTION.get(lang), &head, &rows);
    }
    if !still.is_empty() {
        let names: Vec<_> = still.iter().map(|bar| bar.param.param(DECLARATIONS).label.get(lang)).collect();
        element(&mut out, "p", &[STILL.get(lang), " ", &names.join("; "), "."].concat());
    }
    let runs = counted(tornado.runs, RUNS, lang);
    element(&mut out, "p class=\"note\"", &[HOW.get(lang), " ", &runs, "."].concat());
    out
}

/// The lowest and the highest result of all bars.
struct Scale {
    low: f64,
    high: f64,
    now: Option<f64>,
}

impl Scale {
    fn of(tornado: &Tornado) -> Option<Scale> {
        let now = tornado.value.number();
        let all = tornado.bars.iter().flat_map(|bar| bar.ends.iter().filter_map(|end| end.1.number())).chain(now);
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
            (if one < low { one } else { low }, if one > high { one } else { high })
        });
        (low <= high).then_some(Scale { low, high, now })
    }

    /// The place of a result in the drawing.
    fn place(&self, value: f64) -> f64 {
        if self.high > self.low { (value - self.low) / (self.high - self.low) * WIDE } else { 0.0 }
    }
}

fn row(bar: &Bar, tornado: &Tornado, scale: &Scale, lang: Lang) -> Vec<String> {
    let param = bar.param.param(DECLARATIONS);
    let numbers = || bar.ends.iter().filter_map(|(at, value)| Some((*at, value.number()?)));
    let lowest = numbers().reduce(|low, one| if one.1 < low.1 { one } else { low });
    let highest = numbers().reduce(|high, one| if one.1 > high.1 { one } else { high });
    let at = |end: Option<(f64, f64)>| {
        end.map_or_else(String::new, |(at, value)| {
            let result = result_text(tornado.measure, Value::Number(value), lang);
            escaped(&[&result, " ", AT.get(lang), " ", &value_text(param, at, lang)].concat())
        })
    };
    let range = match bar.range {
        Range::Bounds => BOUNDS,
        Range::Plausible => PLAUSIBLE,
        Range::Options => OPTIONS,
    };
    let mut name = escaped(param.label.get(lang));
    let mut note = range.get(lang).to_owned();
    if bar.is_broken() {
        note.push_str(BROKEN.get(lang));
    }
    element(&mut name, "small", &note);
    let ends = lowest.zip(highest).map(|(low, high)| (low.1, high.1));
    vec![name, at(lowest), at(highest), drawn(ends, scale)]
}

/// The bar, and a line at the result of now. The cells beside it say the same in words.
fn drawn(ends: Option<(f64, f64)>, scale: &Scale) -> String {
    let text = |value: f64| decimal::fixed(value, 1);
    let mut out =
        ["<svg class=\"swing\" aria-hidden=\"true\" viewBox=\"0 0 ", &text(WIDE), " ", &text(HIGH), "\">"].concat();
    // The result of now belongs to the swing, also where a slider only lowers or only raises it.
    let now = scale.now;
    if let Some((low, high)) = ends {
        let (low, high) =
            now.map_or((low, high), |now| (if now < low { now } else { low }, if now > high { now } else { high }));
        let (from, to) = (scale.place(low), scale.place(high));
        let (wide, high) = (text(if to - from > 1.0 { to - from } else { 1.0 }), text(HIGH - 6.0));
        out.push_str(
            &["<rect x=\"", &text(from), "\" y=\"3\" width=\"", &wide, "\" height=\"", &high, "\"/>"].concat(),
        );
    }
    if let Some(now) = now {
        let x = text(scale.place(now));
        out.push_str(&["<path d=\"M", &x, " 0V", &text(HIGH), "\"/>"].concat());
    }
    out.push_str("</svg>");
    out
}

const NOW: Label = Label::new("is nu", "is now");
const NOWHERE: Label =
    Label::new("Met geen van deze waarden bestaat deze uitkomst.", "This result exists with none of these values.");
const CAPTION: Label = Label::new(
    "Elke schuif van het ene eind naar het andere, de rest zoals nu",
    "Each slider from end to end, all else as now",
);
const MOVED: Label = Label::new("schuif", "slider");
const LOWEST: Label = Label::new("laagste uitkomst", "lowest result");
const HIGHEST: Label = Label::new("hoogste uitkomst", "highest result");
const REACH: Label = Label::new("reikwijdte; de streep is nu", "reach; the line is now");
const AT: Label = Label::new("bij", "at");
const BOUNDS: Label = Label::new("tussen de grenzen van de schuif", "between the bounds of the slider");
const PLAUSIBLE: Label = Label::new("binnen wat de bronnen openlaten", "within what the sources leave open");
const OPTIONS: Label = Label::new("over alle keuzes", "over all options");
const BROKEN: Label = Label::new("; aan een eind bestaat de uitkomst niet", "; at an end the result does not exist");
const STILL: Label = Label::new("Zonder invloed, bij de waarden van nu:", "Without effect, at the values of now:");
const RUNS: (Label, Label) = (Label::new("berekening", "run"), Label::new("berekeningen", "runs"));
const HOW: Label = Label::new(
    "Tussen de twee einden kan een uitkomst verder uitslaan dan hier staat. Gemaakt met",
    "Between the two ends a result can swing wider than is shown. Made with",
);

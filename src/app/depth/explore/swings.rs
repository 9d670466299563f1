//! What does a result hang on? Every slider from one end to the other, the widest swing first.

use super::markup::{counted, element, escaped, opened, table};
use super::{Part, Question, measure_list};
use crate::analysis::told::{finer, result_text, value_text};
use crate::analysis::{Bar, Flip, Range, Tornado, sensitivity};
use crate::data::place;
use crate::data::thresholds::Threshold;
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
    tornado.sentences.iter().for_each(|sentence| told(&mut out, sentence, &tornado, lang));
    let rows: Vec<_> = moving.iter().map(|bar| row(bar, &tornado, &scale, lang)).collect();
    if !rows.is_empty() {
        let reach = if tornado.sentences.is_empty() { REACH } else { REACH_AND_TURNS };
        let head = [MOVED, LOWEST, HIGHEST, reach].map(|head| head.get(lang));
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
    if !bar.flips.is_empty() {
        element(&mut name, "small class=\"turns\"", &turns(bar, lang));
    }
    vec![name, at(lowest), at(highest), drawn(ends, &bar.flips, scale)]
}

/// A sentence of the book, for which results it is true, and whether it is now.
fn told(out: &mut String, sentence: &Threshold, tornado: &Tornado, lang: Lang) {
    let end = |end: f64| result_text(tornado.measure, Value::Number(end), lang);
    let stretch = match (sentence.low.is_finite(), sentence.high.is_finite()) {
        (true, true) => [FROM.get(lang), " ", &end(sentence.low), " ", TO.get(lang), " ", &end(sentence.high)].concat(),
        (_, false) => [ABOVE.get(lang), " ", &end(sentence.low)].concat(),
        (false, true) => [UP_TO.get(lang), " ", &end(sentence.high)].concat(),
    };
    let now = match tornado.value.number() {
        None => "",
        Some(value) if sentence.holds(value) => TRUE_NOW.get(lang),
        Some(_) => NOT_NOW.get(lang),
    };
    opened(out, "p class=\"turn\"");
    out.push_str(&escaped(&[sentence.says.get(lang), ": ", HOLDS.get(lang), " ", &stretch, ".", now].concat()));
    if let Some(quote) = sentence.quotation() {
        out.push(' ');
        element(out, "q lang=\"nl\"", quote.text);
        let place = place(quote.line);
        element(out, "small", &[" ", place.chapter, ", ", place.authors].concat());
    }
    out.push_str("</p>");
}

/// Where a bar's slider turns the sentences: «waar vanaf 0,42 %; niet meer vanaf 0,57 %».
fn turns(bar: &Bar, lang: Lang) -> String {
    let param = bar.param.param(DECLARATIONS);
    let is_option = !param.options_of().is_empty();
    let text = |flip: &Flip| {
        let (word, at) = match (is_option, flip.holds) {
            (true, true) => (TRUE_AT, value_text(param, flip.at, lang)),
            (true, false) => (FALSE_AT, value_text(param, flip.at, lang)),
            (false, true) => (TRUE_FROM, finer(param, flip.at, lang)),
            (false, false) => (FALSE_FROM, finer(param, flip.at, lang)),
        };
        [word.get(lang), " ", &at].concat()
    };
    let texts: Vec<String> = bar.flips.iter().map(text).collect();
    texts.join("; ")
}

/// The bar, a line at the result of now, and a triangle where a sentence turns. The cells beside it say the same in words.
fn drawn(ends: Option<(f64, f64)>, flips: &[Flip], scale: &Scale) -> String {
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
    let mut marked: Vec<f64> = Vec::new();
    for flip in flips {
        if !marked.contains(&flip.result) {
            marked.push(flip.result);
            let x = scale.place(flip.result);
            let [left, tip, right] = [x - 8.0, x, x + 8.0].map(text);
            out.push_str(&["<path class=\"turn\" d=\"M", &left, " 0H", &right, "L", &tip, " 10Z\"/>"].concat());
        }
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
const REACH_AND_TURNS: Label = Label::new(
    "reikwijdte; de streep is nu, bij een driehoek kantelt de zin",
    "reach; the line is now, at a triangle the sentence turns",
);
const HOLDS: Label = Label::new("waar bij een uitkomst", "true for a result");
const FROM: Label = Label::new("van", "from");
const TO: Label = Label::new("tot en met", "to");
const ABOVE: Label = Label::new("boven", "above");
const UP_TO: Label = Label::new("tot en met", "up to");
const TRUE_NOW: Label = Label::new(" Met de waarden van nu wel.", " With the values of now it is.");
const NOT_NOW: Label = Label::new(" Met de waarden van nu niet.", " With the values of now it is not.");
const TRUE_FROM: Label = Label::new("waar vanaf", "true from");
const FALSE_FROM: Label = Label::new("niet waar vanaf", "not true from");
const TRUE_AT: Label = Label::new("waar bij", "true with");
const FALSE_AT: Label = Label::new("niet waar bij", "not true with");
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

//! The drawing and what happened, in words.

use super::distance::{Distance, from_model, from_observed, tenths};
use super::hindsight::Hindsight;
use super::{Forecast, Look};
use crate::scenario::drawing::{Drawing, KEY};
use crate::scenario::{Code, Given, Notice};
use crate::text::{Label, Lang, Unit, fixed, number};
use crate::view::care_share::change;
use crate::view::table::Table;

/// All that is said of a drawing and of what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The drawing, quoted back, and how far off it is.
    pub drawn: Vec<String>,
    /// What must be known to read what happened.
    pub remarks: Vec<String>,
    /// What happened, with what each number counts and who counted.
    pub table: Table,
}

impl Words {
    /// What is said now.
    pub fn read(forecast: &'static Forecast, look: &Look, drawing: Option<&Drawing>) -> Words {
        let speech = Speech { forecast, look };
        let drawn = drawing.map_or_else(Vec::new, |drawing| {
            let quoted = speech.quoted(drawing);
            let parts =
                [quoted, speech.beside_model(drawing), speech.beside_observed(drawing), speech.beside_change(drawing)];
            parts.into_iter().flatten().collect()
        });
        let remarks = forecast.remarks.iter().map(|remark| look.say(*remark).to_owned()).collect();
        Words { drawn, remarks, table: speech.table() }
    }
}

/// What a point says of itself: «2020: 9,5 miljoen m²».
pub fn value_text(forecast: &Forecast, look: &Look, year: f64, value: f64) -> String {
    let speech = Speech { forecast, look };
    [&speech.year(year), ": ", &speech.whole(value)].concat()
}

/// What had to be done to the drawings of a link, in sentences.
pub fn notices(notices: &[Notice], lang: Lang) -> Vec<String> {
    notices.iter().filter(|notice| notice.about == KEY).map(|notice| told(notice, lang)).collect()
}

fn told(notice: &Notice, lang: Lang) -> String {
    const LONGEST: usize = 40;
    let given = if let Given::Text(text) = &notice.given { text.as_str() } else { "" };
    let given: String = given.chars().take(LONGEST).collect();
    let used = |digits| {
        if let Given::Number(used) = notice.used { fixed(used, digits, Unit::NONE, lang) } else { String::new() }
    };
    match (notice.code, lang) {
        (Code::Unknown, Lang::Nl) => format!("Tekening: over ‘{given}’ kun je niet tekenen; dat deel is overgeslagen."),
        (Code::Unknown, Lang::En) => format!("Drawing: ‘{given}’ cannot be drawn over; that part was skipped."),
        (Code::Doubled, Lang::Nl) => format!("Tekening: ‘{given}’ komt twee keer voor; de eerste telt."),
        (Code::Doubled, Lang::En) => format!("Drawing: ‘{given}’ comes twice; the first counts."),
        (Code::Clamped, Lang::Nl) if notice.used != Given::Nothing => {
            format!("Tekening: ‘{given}’ valt buiten het bereik; getekend is {}.", used(0))
        }
        (Code::Clamped, Lang::En) if notice.used != Given::Nothing => {
            format!("Drawing: ‘{given}’ is out of range; {} is drawn.", used(0))
        }
        (Code::Clamped, Lang::Nl) => {
            format!("Tekening: ‘{given}’ ligt buiten de jaren van de figuur en is overgeslagen.")
        }
        (Code::Clamped, Lang::En) => {
            format!("Drawing: ‘{given}’ lies outside the years of the figure and was skipped.")
        }
        (Code::Refused, Lang::Nl) => {
            format!("Tekening over {given}: meer dan {} punten; de rest is overgeslagen.", used(0))
        }
        (Code::Refused, Lang::En) => {
            format!("Drawing over {given}: more than {} points; the rest was skipped.", used(0))
        }
        (_, Lang::Nl) => format!("Tekening: het punt ‘{given}’ is niet te lezen en is overgeslagen."),
        (_, Lang::En) => format!("Drawing: the point ‘{given}’ cannot be read and was skipped."),
    }
}

struct Speech<'a> {
    forecast: &'a Forecast,
    look: &'a Look<'a>,
}

impl Speech<'_> {
    fn year(&self, year: f64) -> String {
        fixed(year, 0, Unit::YEAR, self.look.lang)
    }

    /// A number without its unit.
    fn bare(&self, value: f64) -> String {
        fixed(tenths(value), 1, self.forecast.unit, self.look.lang)
    }

    /// A number with its unit, and of what it is a part.
    fn whole(&self, value: f64) -> String {
        [&number(tenths(value), 1, self.forecast.unit, self.look.lang), self.look.say(self.forecast.of)].concat()
    }

    /// The drawing in words, with its summit or its lowest point where that lies between its ends.
    fn quoted(&self, drawing: &Drawing) -> Option<String> {
        let start = self.forecast.start(self.look);
        let until = self.forecast.until(self.look);
        let seen: Vec<_> = drawing.points().iter().copied().filter(|point| point.0 <= until).collect();
        let last = *seen.last()?;
        let ends = (start.1.min(last.1), start.1.max(last.1));
        let away = |value: f64| (value - ends.1).max(ends.0 - value);
        let bend = seen.iter().copied().reduce(|bend, point| if away(point.1) > away(bend.1) { point } else { bend });
        let by = self.forecast.step * 2.0;
        let bend = bend.filter(|bend| away(bend.1) > by);
        let via = bend.map_or_else(String::new, |(year, value)| {
            let (value, year) = (self.bare(value), self.year(year));
            match self.look.lang {
                Lang::Nl => format!(", via {value} in {year},"),
                Lang::En => format!(", by way of {value} in {year},"),
            }
        });
        let (from, first, to, year) = (self.bare(start.1), self.year(start.0), self.whole(last.1), self.year(last.0));
        Some(match self.look.lang {
            Lang::Nl => format!("Je tekende een lijn van {from} in {first}{via} naar {to} in {year}."),
            Lang::En => format!("You drew a line from {from} in {first}{via} to {to} in {year}."),
        })
    }

    fn beside_model(&self, drawing: &Drawing) -> Option<String> {
        let distance = from_model(self.forecast, self.look, drawing)?;
        let (other, year) = (self.whole(distance.other), self.year(distance.year));
        let off = self.off(&distance);
        Some(match self.look.lang {
            Lang::Nl => format!("Het model staat in {year} op {other}; jouw lijn {off}."),
            Lang::En => format!("The model stands at {other} in {year}; your line {off}."),
        })
    }

    fn beside_observed(&self, drawing: &Drawing) -> Option<String> {
        let forecast = super::find(self.forecast.canvas.figure)?;
        let (count, distance) = from_observed(forecast, self.look, drawing)?;
        let observed = self.observed(count, distance.other);
        let (who, when) = (self.look.say(count.who), count.when(distance.year, self.look.lang));
        let (drawn, off) = (self.bare(distance.drawn), self.off(&distance));
        Some(match self.look.lang {
            Lang::Nl => format!("{} telde {who} {observed}. Jouw lijn staat daar op {drawn}: die {off}.", begun(&when)),
            Lang::En => {
                format!("{} {who} counted {observed}. Your line stands at {drawn} there: it {off}.", begun(&when))
            }
        })
    }

    /// Where levels cannot be compared: the change over the years of the longest count that the drawing covers.
    fn beside_change(&self, drawing: &Drawing) -> Option<String> {
        self.forecast.panel?;
        let start = self.forecast.start(self.look);
        let covered = self.forecast.hindsight.iter().filter_map(|count| {
            let points = count.changes();
            let ((first, _), (last, seen)) = (*points.first()?, *points.last()?);
            let drawn = drawing.value_at(last, start)? - drawing.value_at(first, start)?;
            Some((count, first, Distance { year: last, drawn, other: seen }))
        });
        let (count, first, distance) = covered.max_by(|a, b| (a.2.year - a.1).total_cmp(&(b.2.year - b.1)))?;
        let points = |value: f64| {
            let sign = if tenths(value) > 0.0 { "+" } else { "" };
            [sign, &number(tenths(value), 1, Unit::POINTS, self.look.lang)].concat()
        };
        let (who, from, to) = (self.look.say(count.who), self.year(first), self.year(distance.year));
        let (seen, drawn) = (points(distance.other), points(distance.drawn));
        let model = change(self.look, first, distance.year).map(points);
        let model = model.map_or_else(String::new, |model| match self.look.lang {
            Lang::Nl => format!(", het model rekent {model}"),
            Lang::En => format!(", the model gives {model}"),
        });
        Some(match self.look.lang {
            Lang::Nl => format!("{who}: van {from} tot {to} {seen}. Jij tekende over die jaren {drawn}{model}."),
            Lang::En => format!("{who}: {seen} from {from} to {to}. You drew {drawn} over those years{model}."),
        })
    }

    fn off(&self, distance: &Distance) -> String {
        let by = distance.shown();
        let much = self.bare(by.abs());
        match (self.look.lang, by) {
            (Lang::Nl, 0.0) => "komt daar ook uit".to_owned(),
            (Lang::En, 0.0) => "comes out there too".to_owned(),
            (Lang::Nl, by) => format!("ligt {much} {}", if by > 0.0 { "hoger" } else { "lager" }),
            (Lang::En, by) => format!("is {much} {}", if by > 0.0 { "higher" } else { "lower" }),
        }
    }

    /// An observation in the figure's unit, and as it was counted where that is another one.
    fn observed(&self, count: &Hindsight, value: f64) -> String {
        let whole = self.whole(value);
        if count.factor == 1.0 {
            return whole;
        }
        let counted = [&number(value / count.factor, 1, count.unit, self.look.lang), self.look.say(count.of)].concat();
        match self.look.lang {
            Lang::Nl => format!("{counted}, bij de voorraad van het boek {whole}"),
            Lang::En => format!("{counted}, with the book's stock {whole}"),
        }
    }

    /// Every observation, count by count.
    fn table(&self) -> Table {
        let head = [WHEN, VALUE, COUNTS].map(|label| self.look.say(label).to_owned()).into();
        let row = |count: &Hindsight, year: f64, value: f64| {
            let number = number(value, if (value * 10.0).fract() == 0.0 { 1 } else { 2 }, count.unit, self.look.lang);
            let who = [self.look.say(count.who), ": ", self.look.say(count.counts)].concat();
            // A number keeps together with its unit, and a part of a year with the year.
            let [when, number] = [count.when(year, self.look.lang), number].map(|text| text.replace(' ', "\u{a0}"));
            vec![when, number, who]
        };
        let rows = self.forecast.hindsight.iter().flat_map(|count| {
            count.observations().map(move |observation| row(count, observation.year, observation.value))
        });
        Table { head, rows: rows.collect() }
    }
}

/// A text that begins a sentence.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const WHEN: Label = Label::new("wanneer", "when");
const VALUE: Label = Label::new("hoeveel", "how much");
const COUNTS: Label = Label::new("wie telde wat", "who counted what");

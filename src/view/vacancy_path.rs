//! What the figures of empty offices and of empty shops share: the path, the same without withdrawing floor, and what
//! is needed to move.

use super::figure::Fact;
use super::look::Look;
use super::table::Table;
use super::ticks::{round_axis, years};
use crate::chart::{ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Track, Xy};
use crate::model::{Want, registry};
use crate::text::{Label, Unit, fixed, words};

/// What differs between the two.
pub(super) struct Path {
    /// The model, which has the parameters, scalars and series of a vacancy path.
    pub(super) model: &'static str,
    /// The vertical axis ends at a multiple of the first, with a tick at each multiple of the second, million m2.
    pub(super) steps: (f64, f64),
    /// The book's hedge before its number of empty floor.
    pub(super) about: Label,
}

/// Declares the figure of a path: its id, its model, how it differs, its title and its sliders.
macro_rules! vacancy_path {
    ($id:literal, $model:literal, $path:ident, $title:expr, $sliders:expr, $more:expr $(,)?) => {
        $crate::view::Figure {
            id: $id,
            title: $title,
            models: &[$model],
            about: concat!($model, ".vacancy_until"),
            sizes: (
                $crate::chart::Size { width: 680.0, height: 360.0 },
                $crate::chart::Size { width: 350.0, height: 290.0 },
            ),
            sliders: $sliders,
            more: $more,
            pick: None,
            series: &[
                concat!($model, ".vacancy"),
                concat!($model, ".stock"),
                concat!($model, ".occupied"),
                concat!($model, ".empty"),
            ],
            needs: None,
            facts: &[
                $crate::view::vacancy_path::fact("short_of", |look| Some(-$path.number(look, "empty_until")?)),
                $crate::view::vacancy_path::fact("occupied_first", |look| $path.first(look, "occupied")),
                $crate::view::vacancy_path::fact("occupied_last", |look| $path.last(look, "occupied")),
                $crate::view::vacancy_path::fact("stock_last", |look| $path.last(look, "stock")),
            ],
            says: &[
                $crate::view::Say {
                    key: concat!($id, "/headline"),
                    variants: &["headline-more", "headline-less", "headline-same", "headline-short"],
                    choose: |look| $path.headline(look),
                },
                $crate::view::Say { key: concat!($id, "/unit"), variants: &["unit"], choose: |_| "unit" },
                $crate::view::Say { key: concat!($id, "/summary"), variants: &["summary"], choose: |_| "summary" },
                $crate::view::Say {
                    key: concat!($id, "/normal"),
                    variants: &["normal", "normal-never"],
                    choose: |look| $path.normal(look),
                },
            ],
            chart: |look| $path.chart(look),
            table: |look| $path.table(look),
            readout: |_| &[],
            steps: |_| &["step-start", "step-occupied", "step-stock", "step-empty-total"],
        }
    };
}
pub(super) use vacancy_path;

/// A fact in million m2.
pub(super) const fn fact(id: &'static str, work_out: fn(&Look) -> Option<f64>) -> Fact {
    Fact { id, unit: Unit::MLN_M2, digits: 1, work_out }
}

const START_YEAR: f64 = 2014.0;
/// The column of empty floor in the table.
const EMPTY_COLUMN: usize = 3;
/// Two values in the right margin are told apart from this part of the axis on.
const APART: f64 = 0.025;

impl Path {
    fn id(&self, own: &str) -> String {
        format!("{}.{own}", self.model)
    }

    /// A scalar of the model.
    pub(super) fn number(&self, look: &Look, scalar: &str) -> Option<f64> {
        look.number(&self.id(scalar))
    }

    /// The value of a series in its first year.
    pub(super) fn first(&self, look: &Look, series: &str) -> Option<f64> {
        look.points(&self.id(series)).first().map(|point| point.1)
    }

    /// The value of a series in its last year.
    pub(super) fn last(&self, look: &Look, series: &str) -> Option<f64> {
        look.points(&self.id(series)).last().map(|point| point.1)
    }

    /// Whether more or less is empty at the end than at the start.
    pub(super) fn headline(&self, look: &Look) -> &'static str {
        match (self.number(look, "empty_until"), self.first(look, "empty")) {
            (Some(empty), _) if empty < 0.0 => "headline-short",
            (Some(empty), Some(first)) if empty > first + 0.05 => "headline-more",
            (Some(empty), Some(first)) if empty < first - 0.05 => "headline-less",
            _ => "headline-same",
        }
    }

    /// Whether vacancy falls to what is needed to move.
    pub(super) fn normal(&self, look: &Look) -> &'static str {
        match self.number(look, "normal_year") {
            Some(_) => "normal",
            None => "normal-never",
        }
    }

    /// The path on which no floor is withdrawn.
    fn kept(&self, look: &Look) -> Vec<(f64, f64)> {
        let declared = registry::find(self.model).map_or(&[][..], |(_, model)| model.series);
        let Some(index) = declared.iter().position(|series| series.id == "empty") else { return Vec::new() };
        let run = look.beside(self.model, &[("withdraw", 0.0)], Want::series([index]));
        let empty = run.as_ref().and_then(|run| run.series(declared, "empty"));
        empty.map_or_else(Vec::new, |empty| empty.points().collect())
    }

    /// What is drawn now.
    pub(super) fn chart(&self, look: &Look) -> ChartSpec {
        let empty = look.points(&self.id("empty"));
        let stock = look.points(&self.id("stock"));
        let share = look.param(&self.id("friction")) / 100.0;
        let friction: Vec<_> = stock
            .iter()
            .zip(&empty)
            .map(|((year, stock), (_, empty))| (*year, (stock * share).min(*empty).max(0.0)))
            .collect();
        let kept = self.kept(look);
        let mut ghost = look.other_points(&self.id("empty"));
        ghost.truncate(empty.len());
        if empty.starts_with(&ghost) {
            ghost.clear();
        }
        let last = empty.last().copied().unwrap_or((START_YEAR + 1.0, 0.0));
        let highest = empty.iter().chain(&kept).chain(&ghost).map(|point| point.1).fold(1.0, f64::max);

        let number = |value: f64| fixed(value, 1, Unit::MLN_M2, look.lang);
        let margin = |key, class, value: f64| LabelSpec::new(key, class, number(value), Place::Margin(value));
        let beside = |point, sides: &[Side]| Place::Point(point, sides.to_vec());
        let mut labels = vec![margin("empty-label", "label ink strong", last.1)];
        if let Some(end) = kept.last().filter(|end| end.1 - last.1 > highest * APART) {
            labels.push(margin("kept-label", "label ink", end.1));
            // Two rising lines stay near each other: under the start's the name stands below its own.
            let is_under = ghost.get(kept.len() / 2).is_some_and(|ghost| ghost.1 > kept[kept.len() / 2].1);
            let (at, side) = match rises(&kept) {
                true if is_under => (kept.len() / 3, Side::BelowRight),
                true => (kept.len() * 3 / 4, Side::AboveLeft),
                false => (kept.len() * 3 / 4, Side::AboveRight),
            };
            let place = beside(kept[at], &[side]);
            labels.push(LabelSpec::new("kept-name", "label ink halo", look.say(KEPT).to_owned(), place));
        }
        if let Some(end) = ghost.last() {
            // The start ends in 2030: its value stands in the margin only where the axis ends there too.
            if end.0 == last.0 {
                labels.push(margin("ghost-value", "label book", end.1));
            }
            let sides = [Side::AboveLeft, Side::BelowRight, Side::Above, Side::Below];
            let place = beside(ghost[ghost.len() * 3 / 4], &sides);
            let name = look.say(look.other_name()).to_owned();
            labels.push(LabelSpec::new("ghost-label", "label book halo", name, place).optional(true));
        }
        // The first point is the book's own as long as stock and vacancy are.
        let is_book = look.is_start(&self.id("stock")) && look.is_start(&self.id("vacancy"));
        if let Some(first) = empty.first().filter(|_| is_book) {
            let side = if rises(&empty) { Side::BelowRight } else { Side::AboveRight };
            let text = format!(
                "{} {}{}",
                look.say(words::START_BOOK),
                look.say(self.about),
                fixed(first.1, 0, Unit::MLN_M2, look.lang)
            );
            labels.push(LabelSpec::new("book-label", "label book halo", text, beside(*first, &[side])));
        }
        let friction_top = friction.last().map_or(0.0, |point| point.1);
        // Where there is hardly any left the words would stand on the axis.
        if friction_top > highest * 0.08 {
            let inside = Place::Inside { low: 0.0, high: friction_top, right: true };
            let name = look.say(FRICTION).to_owned();
            labels.push(LabelSpec::new("friction-label", "label ink halo", name, inside).optional(true));
        }

        ChartSpec::Xy(Xy {
            x: years(START_YEAR, last.0, 5.0),
            y: round_axis(0.0, highest, self.steps.0, self.steps.1, 0, look.lang),
            grid: Grid::Lines,
            room_right: 44.0,
            room_above: 12.0,
            ground: vec![
                Mark::new("empty-area", "area empty", MarkKind::Area(empty.clone())),
                Mark::new("friction", "area friction", MarkKind::Area(friction)),
            ],
            tracks: vec![Track::new(EMPTY_COLUMN, empty.clone())],
            marks: vec![
                Mark::new("kept", "line ink thin", MarkKind::Line(kept)),
                Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
                Mark::new("empty", "line ink", MarkKind::Line(empty.clone())),
                Mark::new("book", "book", MarkKind::Square(empty.first().copied().unwrap_or(last), 4.0)),
            ],
            labels,
        })
    }

    /// The numbers of the drawing.
    pub(super) fn table(&self, look: &Look) -> Table {
        let ids = ["stock", "occupied", "empty", "vacancy"].map(|own| self.id(own));
        Table::of_series(look, look.say(words::YEAR), &ids.each_ref().map(String::as_str))
    }
}

fn rises(points: &[(f64, f64)]) -> bool {
    points.first().zip(points.last()).is_some_and(|(first, last)| last.1 >= first.1)
}

const KEPT: Label = Label::new("als niets uit de markt gaat", "if nothing leaves the market");
const FRICTION: Label = Label::new("schuifruimte", "room to move");

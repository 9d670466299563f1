//! All painters of a page, in the order in which they work.

use super::charts::Chart;
use super::controls::Control;
use super::numbers::{NUMBERS, Number};
use super::pen::Pen;
use super::sentences::Sentence;
use super::{Change, dom};
use crate::view::{Look, plain_text, registry};
use web_sys::Element;

/// What changes on a page.
pub(super) struct Painters {
    charts: Vec<Chart>,
    sentences: Vec<Sentence>,
    numbers: Vec<Number>,
    controls: Vec<Control>,
    pen: Pen,
}

impl Painters {
    /// Takes over what the document holds and puts right whatever differs from the numbers: a foreign element, a
    /// translated text, the last words of an instance that died. What is missing is left out. `is_old` says whether
    /// what was served for these models no longer holds.
    pub(super) fn attach(root: &Element, look: &Look, mut pen: Pen, is_old: &dyn Fn(&[usize]) -> bool) -> Painters {
        let mut charts: Vec<Chart> = dom::all(root, "[data-chart]").into_iter().filter_map(Chart::attach).collect();
        for chart in &mut charts {
            chart.start(look, is_old(chart.models()));
        }
        let is_alone = |element: &Element| element.closest("[data-say]").ok().flatten().is_none();
        let lang = look.lang;
        let controls = all_of(root, "[data-param]", |row| Control::attach(row, look.scenario(), lang, &mut pen));
        pen.finish();
        Painters {
            charts,
            sentences: all_of(root, "[data-say]", |element| Sentence::attach(element, look)),
            numbers: all_of(root, NUMBERS, |element| {
                is_alone(&element).then(|| Number::attach(element, look)).flatten()
            }),
            controls,
            pen,
        }
    }

    /// Shows what changed.
    pub(super) fn paint(&mut self, change: &Change) {
        let (scenario, lang) = (change.look.scenario(), change.look.lang);
        let pen = &mut self.pen;
        self.charts.iter_mut().for_each(|chart| chart.paint(change, pen));
        self.sentences.iter_mut().for_each(|sentence| sentence.paint(change, pen));
        self.numbers.iter_mut().for_each(|number| number.paint(change, pen));
        self.controls.iter_mut().for_each(|control| control.paint(scenario, lang, change.phase, pen));
        pen.finish();
    }

    /// Brings up what does not follow the moving hand but need not wait until it lets go either.
    pub(super) fn settle(&mut self, look: &Look) {
        self.sentences.iter_mut().for_each(|sentence| sentence.settle(look));
        self.numbers.iter_mut().for_each(|number| number.settle(look));
        self.controls.iter_mut().for_each(|control| control.settle(look.lang, &mut self.pen));
        self.pen.finish();
    }

    /// Draws again where a column changed its width.
    pub(super) fn fit(&mut self, look: &Look) {
        self.charts.iter_mut().for_each(|chart| chart.fit(look));
    }

    /// The drawing that an element lies in.
    pub(super) fn chart_at(&mut self, element: &Element) -> Option<&mut Chart> {
        self.charts.iter_mut().find(|chart| chart.holds(element))
    }

    /// Points at nothing, in all drawings but the one that an element lies in.
    pub(super) fn leave_others(&mut self, element: &Element, look: &Look) {
        for chart in self.charts.iter_mut().filter(|chart| !chart.holds(element)) {
            chart.leave(look);
        }
    }

    /// Lets scales glide: `part` of the way is done. Gives whether any do.
    pub(super) fn glide(&mut self, part: f64, look: &Look) -> bool {
        let pen = &mut self.pen;
        let gliding = self.charts.iter_mut().filter_map(|chart| chart.glide(part, look, pen).then_some(())).count();
        pen.finish();
        gliding > 0
    }

    /// What the move led to, in a sentence: the headline of the figure in which the reader is, else of the first that
    /// changed.
    pub(super) fn outcome(&self, change: &Change) -> Option<String> {
        let active = dom::document().and_then(|document| document.active_element());
        let here = active.and_then(|element| element.closest("figure").ok().flatten()).map(|figure| figure.id());
        // A figure of one sentence has no drawing.
        let here = here.and_then(|id| registry::find(&id)).filter(|figure| change.touches(&figure.model_indices()));
        let changed = || self.charts.iter().find(|chart| change.touches(chart.models())).map(Chart::figure);
        Some(plain_text(&change.look.said(here.or_else(changed)?.id, "headline")))
    }
}

fn all_of<T>(root: &Element, selector: &str, attach: impl FnMut(Element) -> Option<T>) -> Vec<T> {
    dom::all(root, selector).into_iter().filter_map(attach).collect()
}

//! The reader's own forecast on a page: what is drawn over a figure, what is asked of it, what is said under it.

mod panel;
mod row;
mod sheet;

use crate::model::registry::DECLARATIONS;
use crate::scenario::drawing::{Drawing, Drawings};
use crate::scenario::link::Link;
use crate::text::Lang;
use crate::view::forecast::{self, Forecast, canvases};
use crate::view::{Look, registry};
use panel::Panel;
use row::Row;
use sheet::{Scene, Sheet};
use web_sys::Element;

/// What the reader does with a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing: the figure is as it was served.
    Closed,
    /// Draws, with the model hidden.
    Drawing,
    /// Sees model, drawing and what happened; without a drawing, what happened alone.
    Revealed,
}

/// The forecasts of a page.
pub(super) struct Forecasts {
    own: Vec<Own>,
    /// What the link held when it was last shown.
    drawings: Drawings,
}

/// The forecast of one figure.
struct Own {
    forecast: &'static Forecast,
    row: Row,
    sheet: Sheet,
    panel: Panel,
    phase: Phase,
    drawing: Drawing,
    /// Where the hand was last, while it draws.
    hand: Option<(f64, f64)>,
}

impl Forecasts {
    /// Takes note of the figures under a root element over which can be drawn.
    pub(super) fn attach(root: &Element) -> Forecasts {
        let own = forecast::FORECASTS.iter().filter_map(|forecast| Own::attach(root, forecast)).collect();
        Forecasts { own, drawings: Drawings::default() }
    }

    /// Shows the drawings of a link beside the numbers of now.
    pub(super) fn show(&mut self, link: &Link, look: &Look) {
        self.drawings = Drawings::parse(&link.draw, &canvases()).0;
        for own in &mut self.own {
            own.take(&self.drawings);
            own.show(look);
        }
    }

    /// What a button asks. Gives what the link has to carry from now on.
    pub(super) fn ask(&mut self, figure: &str, what: &str, look: &Look) -> String {
        if let Some(own) = self.find(figure) {
            own.ask(what, look);
        }
        self.written(figure)
    }

    /// The hand is at a place in the window; `first` says that it has just come down.
    pub(super) fn point(&mut self, figure: &str, place: (f64, f64), first: bool, look: &Look) {
        if let Some(own) = self.find(figure) {
            own.point(place, first, look);
        }
    }

    /// A key was pressed on the point of a year. Gives whether it was one of ours.
    pub(super) fn key(&mut self, figure: &str, year: f64, key: &str, look: &Look) -> bool {
        self.find(figure).is_some_and(|own| own.key(year, key, look))
    }

    /// All drawings as links write them, after one changed.
    pub(super) fn written(&mut self, figure: &str) -> String {
        let drawing = self.find(figure).map(|own| own.drawing.clone());
        if let Some(drawing) = drawing {
            self.drawings = self.drawings.with(&drawing, &canvases());
        }
        self.drawings.print()
    }

    fn find(&mut self, figure: &str) -> Option<&mut Own> {
        self.own.iter_mut().find(|own| own.forecast.canvas.figure == figure)
    }
}

impl Own {
    fn attach(root: &Element, forecast: &'static Forecast) -> Option<Own> {
        let figure = root.query_selector(&format!("figure#{}", forecast.canvas.figure)).ok()??;
        Some(Own {
            forecast,
            row: Row::attach(&figure)?,
            sheet: Sheet::attach(&figure)?,
            panel: Panel::attach(&figure)?,
            phase: Phase::Closed,
            drawing: Drawing::blank(forecast.canvas),
            hand: None,
        })
    }

    /// A link that comes with a drawing shows it beside the model; one that lost it closes it.
    fn take(&mut self, drawings: &Drawings) {
        let new = drawings.find(self.forecast.canvas.figure);
        let had = !self.drawing.points().is_empty();
        self.drawing = new.cloned().unwrap_or_else(|| Drawing::blank(self.forecast.canvas));
        self.phase = match (self.phase, new) {
            (Phase::Closed, Some(_)) => Phase::Revealed,
            (Phase::Revealed, None) if had => Phase::Closed,
            (phase, _) => phase,
        };
    }

    fn ask(&mut self, what: &str, look: &Look) {
        let blank = Drawing::blank(self.forecast.canvas);
        self.phase = match what {
            "draw" => {
                self.drawing = blank;
                Phase::Drawing
            }
            "remove" => {
                self.drawing = blank;
                Phase::Closed
            }
            "reveal" | "past" => Phase::Revealed,
            _ => Phase::Closed,
        };
        self.show(look);
        self.row.focus(self.phase, &self.sheet);
        if self.phase == Phase::Revealed {
            self.panel.reveal();
        }
        let lead = self.panel.lead();
        if self.phase == Phase::Revealed
            && let Some(heard) = self.row.heard()
        {
            heard.set_text_content(Some(&lead));
        }
    }

    fn point(&mut self, place: (f64, f64), first: bool, look: &Look) {
        if self.phase != Phase::Drawing {
            return;
        }
        let Some((x, y)) = self.sheet.point(place) else { return };
        let here = (x.max(self.forecast.canvas.years.0).min(self.forecast.until(look)), rounded(y, self.forecast.step));
        match self.hand.filter(|_| !first) {
            Some(before) => self.drawing.stroke((before.0, rounded(before.1, self.forecast.step)), here),
            None => self.drawing.put(here.0.round(), here.1),
        }
        // Between two years the hand still draws towards the nearest.
        let near = here.0.round();
        self.drawing.put(near, here.1);
        self.tidy();
        self.hand = Some(here);
        self.draw(look);
    }

    /// Values in steps: what a stroke passes lies between them.
    fn tidy(&mut self) {
        for (year, value) in self.drawing.points().to_vec() {
            self.drawing.put(year, rounded(value, self.forecast.step));
        }
    }

    fn key(&mut self, year: f64, key: &str, look: &Look) -> bool {
        const PAGE: f64 = 10.0;
        let years: Vec<f64> = self.forecast.years(look).collect();
        let step = self.forecast.step;
        let now = self.forecast.value_at(look, &self.drawing, year);
        let value = match key {
            "ArrowUp" => now + step,
            "ArrowDown" => now - step,
            "PageUp" => now + PAGE * step,
            "PageDown" => now - PAGE * step,
            "ArrowRight" | "ArrowLeft" | "Home" | "End" => {
                let at = years.iter().position(|known| *known == year).unwrap_or(0);
                let next = match key {
                    "ArrowRight" => (at + 1).min(years.len().saturating_sub(1)),
                    "ArrowLeft" => at.saturating_sub(1),
                    "Home" => 0,
                    _ => years.len().saturating_sub(1),
                };
                if let Some(year) = years.get(next) {
                    self.sheet.focus(*year);
                }
                return true;
            }
            _ => return false,
        };
        self.drawing.put(year, rounded(value, step));
        self.draw(look);
        true
    }

    fn show(&mut self, look: &Look) {
        self.row.show(self.phase, self.forecast, look);
        self.draw(look);
        let drawn = Some(&self.drawing).filter(|drawing| !drawing.points().is_empty());
        self.panel.show(self.phase, self.forecast, drawn, look);
    }

    /// The sheet alone: all that follows the hand.
    fn draw(&mut self, look: &Look) {
        if self.phase == Phase::Closed {
            return self.sheet.close();
        }
        let Some(figure) = registry::find(self.forecast.canvas.figure) else { return };
        let chart = (figure.chart)(look);
        let scene = Scene { forecast: self.forecast, drawing: &self.drawing, phase: self.phase, look };
        self.sheet.draw(&chart, &scene);
    }
}

fn rounded(value: f64, step: f64) -> f64 {
    // A step is a tenth or more of them: as many decimals as a reader sees.
    let tenths = (step * 10.0).round();
    (value * 10.0 / tenths).round() * tenths / 10.0
}

/// What had to be done to the drawings of a link, in one text; nothing where all could be read.
pub(super) fn told(query: &str, lang: Lang) -> Option<String> {
    let (link, _) = Link::parse(query, DECLARATIONS);
    let notices = Drawings::parse(&link.draw, &canvases()).1;
    const TOLD: usize = 5;
    let mut told = forecast::notices(&notices, lang);
    let rest = told.len().saturating_sub(TOLD);
    told.truncate(TOLD);
    if rest > 0 {
        told.push(match lang {
            Lang::Nl => format!("En nog {rest} meldingen over de tekening."),
            Lang::En => format!("And {rest} more notices about the drawing."),
        });
    }
    (!told.is_empty()).then(|| told.join(" "))
}

//! The sheet over a figure's drawing: an svg of the same size and the same scales.

use super::{Forecast, Look, Phase};
use crate::app::depth::column;
use crate::chart::{ChartSpec, Drawer, Size, Xy, layer_markup};
use crate::num::decimal;
use crate::scenario::drawing::Drawing;
use crate::view::forecast::value_text;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// What a sheet shows.
pub(super) struct Scene<'a> {
    /// The forecast.
    pub(super) forecast: &'static Forecast,
    /// What is drawn.
    pub(super) drawing: &'a Drawing,
    /// Whether the model is hidden.
    pub(super) phase: Phase,
    /// The numbers.
    pub(super) look: &'a Look<'a>,
}

/// The sheet of one figure.
pub(super) struct Sheet {
    /// The drawing that lies below.
    below: Element,
    open: Option<Open>,
}

/// A sheet that lies there.
struct Open {
    host: Element,
    svg: Element,
    /// What is drawn, below the points.
    ground: Element,
    /// A point for each year, kept from one stroke to the next: one of them may have the focus.
    points: Vec<(f64, Element)>,
    phase: Phase,
    chart: Xy,
    size: Size,
}

impl Sheet {
    /// Takes note of the drawing; a sheet that an instance before left there goes.
    pub(super) fn attach(figure: &Element) -> Option<Sheet> {
        let below = figure.query_selector("[data-chart]").ok()??;
        if let Ok(Some(old)) = figure.query_selector(".own") {
            old.remove();
        }
        let sheet = Sheet { below, open: None };
        sheet.veil(false);
        Some(sheet)
    }

    /// Takes the sheet away.
    pub(super) fn close(&mut self) {
        if let Some(open) = self.open.take() {
            open.host.remove();
        }
        self.veil(false);
    }

    /// Draws a scene over a chart.
    pub(super) fn draw(&mut self, chart: &ChartSpec, scene: &Scene) {
        let Some(chart) = chart.as_xy() else { return };
        let Some(size) = self.size() else { return };
        let is_kept = |open: &Open| open.phase == scene.phase && open.size == size && open.host.is_connected();
        let mut open = match self.open.take() {
            Some(open) if is_kept(&open) => open,
            old => {
                if let Some(old) = old {
                    old.host.remove();
                }
                let Some(open) = Open::lay(&self.below, scene, chart, size) else { return };
                open
            }
        };
        open.chart = chart.clone();
        open.draw(scene);
        self.open = Some(open);
        self.veil(scene.phase == Phase::Drawing);
    }

    /// Hides what lies below from eyes, ears and hands, and keeps its place.
    fn veil(&self, on: bool) {
        let _ = self.below.toggle_attribute_with_force("inert", on);
    }

    /// The size of the drawing that the reader sees.
    fn size(&self) -> Option<Size> {
        let shown = column::shown(&self.below)?;
        let view = shown.get_attribute("viewBox")?;
        let mut numbers = view.split(' ').filter_map(decimal::parse).skip(2);
        Some(Size { width: numbers.next()?, height: numbers.next()? })
    }

    /// The point in data units at a place in the window.
    pub(super) fn point(&self, (x, y): (f64, f64)) -> Option<(f64, f64)> {
        let open = self.open.as_ref()?;
        let frame = open.svg.get_bounding_client_rect();
        let scale = open.size.width / frame.width();
        let (year, value) = open.chart.point(open.size, ((x - frame.left()) * scale, (y - frame.top()) * scale));
        let (low, high) = open.chart.y.range;
        Some((year, value.max(low).min(high)))
    }

    /// Leads the focus to the point of a year.
    pub(super) fn focus(&self, year: f64) {
        let Some(open) = &self.open else { return };
        for (known, point) in &open.points {
            let _ = point.set_attribute("tabindex", if *known == year { "0" } else { "-1" });
            if *known == year {
                let _ = point.unchecked_ref::<HtmlElement>().focus();
            }
        }
    }

    /// Leads the focus to the first point. Gives whether there is one.
    pub(super) fn focus_first(&self) -> bool {
        let first = self.open.as_ref().and_then(|open| open.points.first()).map(|point| point.0);
        if let Some(year) = first {
            self.focus(year);
        }
        first.is_some()
    }
}

impl Open {
    fn lay(below: &Element, scene: &Scene, chart: &Xy, size: Size) -> Option<Open> {
        let document = below.owner_document()?;
        let host = document.create_element("div").ok()?;
        host.set_class_name("own");
        let svg = document.create_element_ns(SVG, "svg").ok()?;
        let view = [decimal::shortest(size.width), decimal::shortest(size.height)].join(" ");
        set(&svg, "viewBox", &["0 0 ", &view].concat());
        let is_drawing = scene.phase == Phase::Drawing;
        set(&svg, "class", if is_drawing { "chart open" } else { "chart" });
        if is_drawing {
            set(&svg, "role", "group");
            set(&svg, "aria-label", scene.look.say(scene.forecast.question));
        } else {
            // What it shows is said under the figure.
            set(&svg, "aria-hidden", "true");
        }
        let ground = document.create_element_ns(SVG, "g").ok()?;
        set(&ground, "aria-hidden", "true");
        svg.append_child(&ground).ok()?;
        let mut points = Vec::new();
        if is_drawing {
            for year in scene.forecast.years(scene.look) {
                let point = document.create_element_ns(SVG, "circle").ok()?;
                set(&point, "role", "slider");
                set(&point, "tabindex", if points.is_empty() { "0" } else { "-1" });
                set(&point, "data-year", &decimal::shortest(year));
                svg.append_child(&point).ok()?;
                points.push((year, point));
            }
        }
        host.append_child(&svg).ok()?;
        below.insert_adjacent_element("afterend", &host).ok()?;
        Some(Open { host, svg, ground, points, phase: scene.phase, chart: chart.clone(), size })
    }

    fn draw(&mut self, scene: &Scene) {
        let Scene { forecast, drawing, phase, look } = scene;
        let mut markup = String::new();
        let mut chart = self.chart.clone();
        if *phase == Phase::Drawing {
            chart = chart.until(forecast.start(look).0);
            let below = Drawer::default().draw(&ChartSpec::Xy(chart.clone()), self.size);
            below.layers.iter().for_each(|layer| markup.push_str(&layer_markup(layer)));
        }
        let (marks, labels) = forecast.over(look, Some(drawing), *phase == Phase::Revealed);
        for layer in chart.over(self.size, &marks, &labels) {
            markup.push_str(&layer_markup(&layer));
        }
        self.ground.set_inner_html(&markup);
        let last = forecast.until(look);
        let (low, high) = chart.y.range;
        for (year, point) in &self.points {
            let value = forecast.value_at(look, drawing, *year);
            let is_put = drawing.points().iter().any(|point| point.0 == *year);
            let (x, y) = chart.place(self.size, (*year, value.max(low).min(high)));
            set(point, "cx", &decimal::fixed(x, 1));
            set(point, "cy", &decimal::fixed(y, 1));
            set(point, "r", if is_put { "4" } else { "2.5" });
            set(point, "class", if is_put { "dot own" } else { "dot own faint" });
            set(point, "aria-label", &decimal::shortest(*year));
            set(point, "aria-valuenow", &decimal::shortest(value));
            set(point, "aria-valuemin", &decimal::shortest(forecast.canvas.values.0));
            set(point, "aria-valuemax", &decimal::shortest(forecast.canvas.values.1));
            set(point, "aria-valuetext", &value_text(forecast, look, *year, value));
            set(point, "display", if *year <= last { "inline" } else { "none" });
        }
    }
}

fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

//! Keeps the drawings: draws the scene of now and changes the attributes that differ from the scene before.

mod canvas;
mod explore;
mod layer;

pub(super) use explore::Reading;

use super::pen::Pen;
use super::{Change, Phase, dom};
use crate::app::parts::description;
use crate::chart::{ChartSpec, Drawer, Hit, svg};
#[cfg(feature = "faults")]
use crate::scenario::fault;
use crate::view::{Figure, Look, registry};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use canvas::{Canvas, true_size};

/// One drawing of the page.
pub(in crate::app::live) struct Chart {
    host: HtmlElement,
    figure: &'static Figure,
    models: Vec<usize>,
    drawer: Drawer,
    /// What the scales were chosen for: they keep still while the hand moves.
    rested: Option<ChartSpec>,
    /// What is drawn.
    now: Option<ChartSpec>,
    /// Where gliding scales come from.
    glides_from: Option<ChartSpec>,
    /// What the reader points at.
    cursor: Option<Hit>,
    /// The group that shows it.
    overlay: Option<Element>,
    canvas: Option<Canvas>,
    /// Whether what was served still holds; it can be taken over once.
    served: bool,
}

impl Chart {
    /// Takes note of a host.
    pub(super) fn attach(host: Element) -> Option<Chart> {
        let figure = registry::find(&host.get_attribute("data-chart")?)?;
        // One stop of the tab key for each drawing; without a program there would be nothing to do there.
        dom::set(&host, "tabindex", "0");
        dom::set(&host, "role", "application");
        dom::set(&host, "aria-describedby", if figure.pick.is_some() { "hint-pick" } else { "hint-walk" });
        Some(Chart {
            host: host.dyn_into().ok()?,
            figure,
            models: figure.model_indices(),
            drawer: Drawer::default(),
            rested: None,
            now: None,
            glides_from: None,
            cursor: None,
            overlay: None,
            canvas: None,
            served: false,
        })
    }

    /// Takes over the drawing that was served, or draws it anew where it no longer holds.
    pub(super) fn start(&mut self, look: &Look, is_old: bool) {
        dom::set(&self.host, "aria-label", self.figure.title.get(look.lang));
        self.served = !is_old;
        let spec = (self.figure.chart)(look);
        self.rested = Some(spec.clone());
        self.now = Some(spec);
        self.fit(look);
    }

    /// The models that it shows, by index.
    pub(super) fn models(&self) -> &[usize] {
        &self.models
    }

    /// The figure that it belongs to.
    pub(super) fn figure(&self) -> &'static Figure {
        self.figure
    }

    /// Draws what changed.
    pub(super) fn paint(&mut self, change: &Change, pen: &mut Pen) {
        if !change.touches(&self.models) {
            return;
        }
        let mut spec = (self.figure.chart)(&change.look);
        self.glides_from = None;
        let first_picture = match (change.phase, &self.rested) {
            (Phase::Moving, Some(rested)) => {
                spec.hold(rested);
                None
            }
            _ => {
                self.rested = Some(spec.clone());
                // Scales that were held glide to their place: the first picture is the one that stands.
                let from = self.now.take();
                let first = from.as_ref().and_then(|from| spec.glide(from, 0.0));
                self.glides_from = from.filter(|_| first.is_some());
                first
            }
        };
        let now = self.now.insert(spec);
        let Some(canvas) = &mut self.canvas else { return };
        let scene = self.drawer.draw(first_picture.as_ref().unwrap_or(now), canvas.scene.size);
        #[cfg(feature = "faults")]
        fault::Fault::Chart.strike(change.look.param(fault::PARAM));
        canvas.show(scene, pen);
        if change.phase == Phase::Resting {
            dom::set(&canvas.svg, "aria-label", &description(self.figure, &change.look));
            if !canvas.svg.is_connected() {
                self.canvas = None;
                self.fit(&change.look);
            }
        }
        self.follow(&change.look);
    }

    /// Lets the scales glide: `part` of the way is done, 1 is all of it. Gives whether they glide at all.
    pub(super) fn glide(&mut self, part: f64, look: &Look, pen: &mut Pen) -> bool {
        let (Some(from), Some(now), Some(canvas)) = (&self.glides_from, &self.now, &mut self.canvas) else {
            return false;
        };
        // Slow at both ends.
        let eased = part * part * (3.0 - 2.0 * part);
        let between = if part < 1.0 { now.glide(from, eased) } else { None };
        let scene = self.drawer.draw(between.as_ref().unwrap_or(now), canvas.scene.size);
        canvas.show(scene, pen);
        if part >= 1.0 {
            self.glides_from = None;
            self.follow(look);
        }
        true
    }

    /// Finds the drawing that the style sheet shows and draws it at its true width, with text at its true size.
    pub(super) fn fit(&mut self, look: &Look) {
        let Some(now) = &self.now else { return };
        let (wide, narrow) = self.figure.sizes;
        let drawings = [("wd", wide), ("ph", narrow)].map(|(class, size)| {
            // For a phone a picture was served; the first drawing takes its place.
            let svg = dom::first(&self.host, &[".chart.", class].concat());
            (svg, class, size)
        });
        if drawings.iter().any(|(svg, ..)| svg.is_none()) {
            // Somebody took a drawing away: both are drawn again.
            let draw = |class: &str, size| {
                svg(&Drawer::default().draw(now, size), &["chart ", class].concat(), &description(self.figure, look))
            };
            self.host.set_inner_html(&drawings.iter().map(|(_, class, size)| draw(class, *size)).collect::<String>());
            self.canvas = None;
            if drawings.iter().all(|(_, class, _)| dom::first(&self.host, &[".chart.", class].concat()).is_some()) {
                self.fit(look);
            }
            return;
        }
        let shown =
            drawings.into_iter().find_map(|(svg, _, size)| svg.filter(|svg| svg.client_width() > 0).zip(Some(size)));
        let Some((svg, nominal)) = shown else { return };
        let size = true_size(&svg, nominal);
        let same_place = self.canvas.as_ref().is_some_and(|canvas| canvas.svg == svg && canvas.scene.size == size);
        if same_place {
            return;
        }
        let scene = self.drawer.draw(now, size);
        // The served drawing has its nominal size: only then, and only once, it can be taken over.
        let is_served = std::mem::take(&mut self.served) && size == nominal;
        let adopted = if is_served { Canvas::adopt(svg.clone(), scene.clone()) } else { None };
        self.canvas = adopted.or_else(|| Canvas::renew(&svg, scene, &description(self.figure, look)));
        self.follow(look);
    }
}

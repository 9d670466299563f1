//! A plotters backend that writes down shapes instead of painting pixels.
//!
//! It reports a canvas ten times as large, because plotters knows whole pixels only. plotters' shapes carry no id, so
//! the caller sets key and class before each series.

use super::metrics;
use super::scene::{Anchor, Form, Shape, push_tenth};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// plotters' canvas is this many times the drawing.
pub(super) const SCALE: f64 = 10.0;
/// Size of axis labels in pixels; labels of the drawing have their own.
pub(super) const TEXT_SIZE: f64 = 13.0;
/// From the middle of a line of text down to its baseline, in ems.
const MIDDLE_TO_BASELINE: f64 = 0.35;
/// From the top of a line of text down to its baseline, in ems.
const TOP_TO_BASELINE: f64 = 0.8;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Records shapes under the key and class that were set last.
pub(super) struct Recorder {
    size: (u32, u32),
    key: &'static str,
    class: &'static str,
    shapes: Vec<Shape>,
}

impl Recorder {
    /// A recorder for a canvas of so many tenths.
    pub(super) fn new(size: (u32, u32)) -> Recorder {
        Recorder { size, key: "", class: "", shapes: Vec::new() }
    }

    /// What follows stands for `key` and has these classes.
    pub(super) fn set(&mut self, key: &'static str, class: &'static str) {
        self.key = key;
        self.class = class;
    }

    /// The shapes so far; the recorder is empty afterwards.
    pub(super) fn take(&mut self) -> Vec<Shape> {
        std::mem::take(&mut self.shapes)
    }

    /// Writes down a shape under the key and class that were set last.
    pub(super) fn add(&mut self, form: Form) {
        let index = self.shapes.iter().rev().take_while(|shape| shape.key == self.key).count();
        self.shapes.push(Shape { key: self.key, index, class: self.class, form });
    }

    fn push(&mut self, form: Form) -> Done {
        self.add(form);
        Ok(())
    }
}

/// Writes the `d` of a path through points given in tenths.
fn path(points: impl IntoIterator<Item = BackendCoord>, closed: bool) -> String {
    let points = points.into_iter();
    let mut d = String::with_capacity(12 * points.size_hint().0 + 2);
    for (number, (x, y)) in points.enumerate() {
        // After the first M further pairs are lines: `L` may be left out.
        d.push(if number == 0 { 'M' } else { ' ' });
        push_tenth(&mut d, x);
        d.push(' ');
        push_tenth(&mut d, y);
    }
    // A path without points has nothing to close; browsers report a lone `Z` as an error.
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    /// Nothing of ours is drawn point by point.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, (x0, y0): BackendCoord, (x1, y1): BackendCoord, _: &S, _: bool) -> Done {
        self.push(Form::Rect([x0.min(x1), y0.min(y1), (x1 - x0).abs(), (y1 - y0).abs()]))
    }

    /// The default would turn a wide line into a polygon; ours keeps the line and leaves its width to the class.
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Done {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        self.push(Form::Path(path(points, false)))
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, _: &S, _: bool) -> Done {
        self.push(Form::Circle([x, y, i32::try_from(radius).unwrap_or(0)]))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, _: &S) -> Done {
        self.push(Form::Path(path(points, true)))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Done {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let ems = match style.anchor().v_pos {
            VPos::Top => TOP_TO_BASELINE,
            VPos::Center => MIDDLE_TO_BASELINE,
            VPos::Bottom => 0.0,
        };
        #[allow(clippy::cast_possible_truncation, reason = "a shift of some pixels, in tenths")]
        let shift = (ems * TEXT_SIZE * SCALE) as i32;
        self.push(Form::Text { x, y: y + shift, anchor, text: text.to_owned() })
    }

    /// On wasm the default puts a styled element into the page to measure it; a table does without.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = metrics::text_width(text, TEXT_SIZE, false) * SCALE;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive width, in tenths")]
        let size = (width as u32, (TEXT_SIZE * SCALE) as u32);
        Ok(size)
    }
}

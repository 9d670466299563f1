//! Reads a drawing with the pointer or the keyboard: what is pointed at is drawn over it, later than all else.

use super::Chart;
use super::canvas::SVG;
use crate::app::live::dom;
use crate::chart::{ChartSpec, Hit, Size, Step, layer_markup};
use crate::view::{Look, Table};
use web_sys::Element;

/// What a key does on a drawing.
pub(in crate::app::live) enum Reading {
    /// A step to another point.
    Walk(Step),
    /// Nothing is pointed at any more.
    Leave,
    /// The point is chosen, where the drawing takes choices.
    Choose,
}

impl Reading {
    /// The reading of a key by its name.
    pub(in crate::app::live) fn of(key: &str) -> Option<Reading> {
        Some(match key {
            "ArrowLeft" => Reading::Walk(Step::Left),
            "ArrowRight" => Reading::Walk(Step::Right),
            "ArrowUp" => Reading::Walk(Step::Up),
            "ArrowDown" => Reading::Walk(Step::Down),
            "Home" => Reading::Walk(Step::First),
            "End" => Reading::Walk(Step::Last),
            "Escape" => Reading::Leave,
            "Enter" | " " => Reading::Choose,
            _ => return None,
        })
    }
}

impl Chart {
    /// Whether an element lies in this drawing.
    pub(in crate::app::live) fn holds(&self, element: &Element) -> bool {
        self.host.contains(Some(element))
    }

    /// Points at what is nearest to a place in the window.
    pub(in crate::app::live) fn point(&mut self, (x, y): (f64, f64), look: &Look) {
        let hit = self.shown().and_then(|(now, size, svg)| {
            let frame = svg.get_bounding_client_rect();
            let scale = size.width / frame.width();
            now.nearest(size, ((x - frame.left()) * scale, (y - frame.top()) * scale))
        });
        if hit != self.cursor {
            self.cursor = hit;
            self.follow(look);
        }
    }

    /// Goes a step; gives what stands there in words.
    pub(in crate::app::live) fn walk(&mut self, step: Step, look: &Look) -> Option<String> {
        let (now, size, _) = self.shown()?;
        let hit = now.step(size, self.cursor, step)?;
        self.cursor = Some(hit);
        self.follow(look);
        Some(words_of(&(self.figure.table)(look), hit))
    }

    /// Points at nothing. Gives whether something was pointed at.
    pub(in crate::app::live) fn leave(&mut self, look: &Look) -> bool {
        let was = self.cursor.take().is_some();
        if was {
            self.follow(look);
        }
        was
    }

    /// The row of the table that is pointed at.
    pub(in crate::app::live) fn row(&self) -> Option<usize> {
        Some(self.cursor?.row)
    }

    fn shown(&self) -> Option<(&ChartSpec, Size, &Element)> {
        let (now, canvas) = (self.now.as_ref()?, self.canvas.as_ref()?);
        Some((now, canvas.scene.size, &canvas.svg))
    }

    /// Draws what is pointed at over the drawing of now, or takes it away.
    pub(super) fn follow(&mut self, look: &Look) {
        if self.cursor.is_none() && self.overlay.is_none() {
            return;
        }
        let overlay = self.overlay.take();
        let Some((now, size, svg)) = self.shown() else { return };
        let hit = self.cursor.and_then(|cursor| {
            let series = now.hits(size);
            series.into_iter().flatten().find(|hit| (hit.row, hit.column) == (cursor.row, cursor.column))
        });
        let Some(hit) = hit else {
            if let Some(overlay) = overlay {
                overlay.remove();
            }
            let _ = svg.class_list().remove_1("read");
            return;
        };
        let table = (self.figure.table)(look);
        let layer = now.cursor(size, hit, &|column| cell(&table, hit.row, column));
        let overlay = overlay.filter(|overlay| svg.contains(Some(overlay))).or_else(|| {
            let group = svg.owner_document()?.create_element_ns(SVG, "g").ok()?;
            dom::set(&group, "aria-hidden", "true");
            svg.append_child(&group).ok()?;
            let _ = svg.class_list().add_1("read");
            Some(group)
        });
        if let Some(overlay) = &overlay {
            overlay.set_inner_html(&layer_markup(&layer));
        }
        self.overlay = overlay;
    }
}

fn cell(table: &Table, row: usize, column: usize) -> String {
    table.rows.get(row).and_then(|cells| cells.get(column)).cloned().unwrap_or_default()
}

/// What stands at a hit: «2030: zorg, % bbp 18,2».
fn words_of(table: &Table, hit: Hit) -> String {
    let head = table.head.get(hit.column).map_or("", String::as_str);
    [&cell(table, hit.row, 0), ": ", head, " ", &cell(table, hit.row, hit.column)].concat()
}

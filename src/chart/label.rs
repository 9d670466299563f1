//! Labels as the view asks for them.

/// On which side of its point a label may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Centred above.
    Above,
    /// Above, beginning at the point.
    AboveRight,
    /// Above, ending at the point.
    AboveLeft,
    /// Centred below.
    Below,
    /// Below, beginning at the point.
    BelowRight,
    /// Below, ending at the point.
    BelowLeft,
    /// Right of it, half as high.
    Right,
    /// Left of it, half as high.
    Left,
}

/// Where a label belongs.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// At a point, on the first side that is free.
    Point((f64, f64), Vec<Side>),
    /// In the right margin at this height; neighbours push each other apart.
    Margin(f64),
    /// Inside a band between two heights at the left (false) or right (true) end of the plot.
    Inside {
        /// Lower edge in data units.
        low: f64,
        /// Upper edge in data units.
        high: f64,
        /// At the right end.
        right: bool,
    },
}

/// A label. One that finds no room is left out: its number stands in the table in any case.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelSpec {
    /// What it stands for.
    pub key: &'static str,
    /// Classes; `strong` is measured with the bold font, `big` is larger.
    pub class: &'static str,
    /// Its words.
    pub text: String,
    /// Fewer words, for where the others take most of the width, find no place or stand on more lines.
    pub short: Option<String>,
    /// Where it belongs.
    pub place: Place,
    /// Stands at its own place or not at all; others may look for room nearby.
    pub optional: bool,
}

impl LabelSpec {
    /// A label that looks for room.
    pub const fn new(key: &'static str, class: &'static str, text: String, place: Place) -> LabelSpec {
        LabelSpec { key, class, text, short: None, place, optional: false }
    }

    /// Gives it fewer words for a narrow drawing.
    #[must_use]
    pub fn short(self, short: String) -> LabelSpec {
        LabelSpec { short: Some(short), ..self }
    }

    /// Leaves it out, if so, where its own place is taken.
    #[must_use]
    pub fn optional(self, optional: bool) -> LabelSpec {
        LabelSpec { optional, ..self }
    }
}

//! Hatching: empty floor is a pattern and not a colour.
//!
//! A square tile of whole pixels that stands straight, with the lines across it: a tile that is turned itself makes the whole
//! drawing nearly twice as costly to paint, and under the hand it is painted again in every frame.

/// Parallel lines that the style sheet fills an area with, by their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hatch {
    /// The id that `url(#...)` names.
    pub id: &'static str,
    /// Class of what lies under the lines; empty where they lie on the paper.
    ground: &'static str,
    /// Classes of a line.
    class: &'static str,
    /// From one line to the next along an edge, in pixels.
    step: u8,
    /// Whether the lines go down to the right, else up.
    falls: bool,
}

/// All hatchings.
pub const HATCHES: &[Hatch] = &[
    Hatch { id: "hatch-empty", ground: "", class: "hatch", step: 11, falls: false },
    Hatch { id: "hatch-friction", ground: "hatch-ground", class: "hatch fine", step: 14, falls: true },
];

impl Hatch {
    /// The pattern as SVG, with something before its id where several drawings share a document.
    pub fn pattern(self, prefix: &str) -> String {
        let Hatch { id, ground, class, step, falls } = self;
        let ground = match ground {
            "" => String::new(),
            class => format!("<rect class=\"{class}\" width=\"{step}\" height=\"{step}\"/>"),
        };
        // One line runs from corner to corner, and past both so that its ends are not cut off square. The lines of the
        // tiles beside it reach, by half of their width, into the two other corners.
        let (short, long) = (step - 1, step + 1);
        let lines = if falls {
            format!("M-1-1L{long} {long}M-1 {short}L1 {long}M{short}-1L{long} 1")
        } else {
            format!("M-1 {long}L{long}-1M-1 1L1-1M{short} {long}L{long} {short}")
        };
        format!(
            "<pattern id=\"{prefix}{id}\" width=\"{step}\" height=\"{step}\" patternUnits=\"userSpaceOnUse\">\
             {ground}<path class=\"{class}\" d=\"{lines}\"/></pattern>"
        )
    }
}

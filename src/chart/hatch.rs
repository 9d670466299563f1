//! Hatching: empty floor is a pattern and not a colour.

/// Parallel lines that the style sheet fills an area with, by their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hatch {
    /// The id that `url(#...)` names.
    pub id: &'static str,
    /// Class of what lies under the lines; empty where they lie on the paper.
    ground: &'static str,
    /// Classes of a line.
    class: &'static str,
    /// From one line to the next, in pixels.
    step: u8,
    /// Turned clockwise by so many degrees.
    angle: i8,
}

/// All hatchings.
pub const HATCHES: &[Hatch] = &[
    Hatch { id: "hatch-empty", ground: "", class: "hatch", step: 8, angle: 45 },
    Hatch { id: "hatch-friction", ground: "hatch-ground", class: "hatch fine", step: 10, angle: -45 },
];

impl Hatch {
    /// The pattern as SVG, with something before its id where several drawings share a document.
    pub fn pattern(self, prefix: &str) -> String {
        let Hatch { id, ground, class, step, angle } = self;
        let ground = match ground {
            "" => String::new(),
            class => format!("<rect class=\"{class}\" width=\"{step}\" height=\"{step}\"/>"),
        };
        format!(
            "<pattern id=\"{prefix}{id}\" width=\"{step}\" height=\"{step}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate({angle})\">{ground}<path class=\"{class}\" d=\"M0 0V{step}\"/></pattern>"
        )
    }
}

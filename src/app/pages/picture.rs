//! The drawing of a figure as a picture: a file of its own that is fetched where it comes into sight. The program puts a
//! drawing of its own in its place.

use crate::app::parts::description;
use crate::chart::{Drawer, HATCHES, Size, svg};
use crate::text::Lang;
use crate::view::{Figure, Look};

const TOKENS: &str = include_str!("../../../styles/tokens.css");
const CHART: &str = include_str!("../../../styles/chart.css");

/// The two columns that a drawing is made for.
#[derive(Clone, Copy)]
pub(super) enum Width {
    /// Beside its sliders.
    Wide,
    /// On a phone.
    Phone,
}

impl Width {
    /// Both columns.
    pub(super) const ALL: [Width; 2] = [Width::Wide, Width::Phone];

    /// The class that the style sheet shows or hides.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Width::Wide => "wd",
            Width::Phone => "ph",
        }
    }

    /// The size of a figure's drawing, in pixels of 1/16 rem.
    pub(super) const fn size(self, figure: &Figure) -> Size {
        match self {
            Width::Wide => figure.sizes.0,
            Width::Phone => figure.sizes.1,
        }
    }
}

/// The file of a figure's picture for a column, in a language.
pub(super) fn picture_file(figure: &str, width: Width, lang: Lang) -> String {
    [figure, ".", width.class(), ".", lang.code(), ".svg"].concat()
}

/// The picture for a column at the numbers of a look, in light and dark by the reader's system.
pub(super) fn picture(figure: &Figure, width: Width, look: &Look) -> String {
    let size = width.size(figure);
    let drawing = svg(&Drawer::default().draw(&(figure.chart)(look), size), "chart", &description(figure, look));
    let (open, shapes) = drawing.split_once('>').unwrap_or_default();
    let patterns: String = HATCHES.iter().map(|hatch| hatch.pattern("")).collect();
    format!(
        "{} width=\"{}\" height=\"{}\"><style>{TOKENS}{}</style>\
         <defs>{patterns}</defs>{shapes}",
        open,
        size.width,
        size.height,
        roles()
    )
}

/// What the style sheet says of shapes.
fn roles() -> &'static str {
    let from = CHART.find("/* Drawings:").unwrap_or_default();
    let to = CHART.find("/* Drawings end").unwrap_or(CHART.len());
    &CHART[from..to]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Engine, registry};

    #[test]
    fn a_picture_needs_nothing_but_itself() {
        let engine = Engine::new();
        let drawn = registry::FIGURES.iter().filter(|figure| figure.is_drawn());
        for (figure, width) in drawn.flat_map(|figure| Width::ALL.map(|width| (figure, width))) {
            let text = picture(figure, width, &Look::new(&engine, Lang::Nl));
            let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", figure.id));
            assert!(document.root_element().has_tag_name(("http://www.w3.org/2000/svg", "svg")), "{}", figure.id);
            assert!(
                document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text"))).count()
                    > 2
            );
            for color in text.split("var(--").skip(1).filter_map(|rest| rest.split(')').next()) {
                assert!(text.contains(&format!("--{color}:")), "{}: {color}", figure.id);
            }
        }
    }
}

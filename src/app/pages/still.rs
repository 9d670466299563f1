//! The numbers of a page that nobody has moved yet, as its components look at them.

use crate::text::Lang;
use crate::view::{Engine, Figure, Look};
use std::rc::Rc;
use yew::prelude::*;

/// The models at their defaults, in a language. Equal when it is the same one.
#[derive(Clone)]
pub struct Still {
    engine: Rc<Engine>,
    /// The page's language.
    pub lang: Lang,
}

impl Still {
    /// Runs the models once.
    pub fn new(lang: Lang) -> Still {
        Still { engine: Rc::new(Engine::new()), lang }
    }

    /// Looks at the numbers.
    pub fn look(&self) -> Look<'_> {
        Look::new(&self.engine, self.lang)
    }
}

impl PartialEq for Still {
    fn eq(&self, other: &Still) -> bool {
        Rc::ptr_eq(&self.engine, &other.engine) && self.lang == other.lang
    }
}

/// A figure and the page that it stands on.
#[derive(Properties)]
pub struct FigureProps {
    /// The page's numbers.
    pub still: Still,
    /// The figure.
    pub figure: &'static Figure,
    /// The element of its headline: the page's outline goes from `h1` down without a gap.
    #[prop_or("h3")]
    pub heading: &'static str,
    /// Whether its drawing is served as pictures at every width, for a page that would grow heavy with all of them.
    #[prop_or_default]
    pub pictured: bool,
}

impl PartialEq for FigureProps {
    fn eq(&self, other: &FigureProps) -> bool {
        self.still == other.still && self.figure.id == other.figure.id && self.pictured == other.pictured
    }
}

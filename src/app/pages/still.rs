//! The numbers of a page that nobody has moved yet, as its components look at them.

use crate::text::Lang;
use crate::view::{Engine, Figure, Look};
use std::rc::Rc;
use yew::prelude::*;

/// What a page travels in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Carrier {
    /// A folder of files, fetched one by one.
    Folder,
    /// One file, which carries the first program alone and knows no other file.
    File,
    /// A box in a book, which does the same.
    Book,
}

/// The models at their defaults, in a language. Equal when it is the same one.
#[derive(Clone)]
pub struct Still {
    engine: Rc<Engine>,
    /// The page's language.
    pub lang: Lang,
    /// What the page travels in.
    pub carrier: Carrier,
}

impl Still {
    /// Runs the models once, for a page in a folder.
    pub fn new(lang: Lang) -> Still {
        Still::carried(lang, Carrier::Folder)
    }

    /// The same for a page that travels in something else.
    pub fn carried(lang: Lang, carrier: Carrier) -> Still {
        Still { engine: Rc::new(Engine::new()), lang, carrier }
    }

    /// Whether other files of the project lie beside the page: still pages, pictures, the program one press deeper.
    pub fn has_files(&self) -> bool {
        self.carrier == Carrier::Folder
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

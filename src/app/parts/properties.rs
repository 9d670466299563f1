//! What the parts of a figure are given.

use crate::app::Shared;
use crate::view::Figure;
use yew::prelude::*;

/// A figure and the page that it stands on.
#[derive(Properties)]
pub struct FigureProps {
    /// The page's store.
    pub store: Shared,
    /// The figure.
    pub figure: &'static Figure,
    /// The element of its headline: the page's outline goes from `h1` down without a gap.
    #[prop_or("h3")]
    pub heading: &'static str,
    /// Called once the figure lives: the only proof that hydration came through.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

impl PartialEq for FigureProps {
    fn eq(&self, other: &FigureProps) -> bool {
        self.store == other.store && self.figure.id == other.figure.id
    }
}

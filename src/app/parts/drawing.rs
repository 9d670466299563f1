//! The drawing of a figure before it lives: its scene as SVG, once for a wide column and once for a phone.
//!
//! It is raw markup to Yew: nothing of it is compared or built as a virtual node. The painter of charts patches its
//! shapes afterwards.

use crate::app::Shared;
use crate::chart::{Drawer, svg};
use crate::view::{Figure, Look, plain_text};
use yew::prelude::*;

/// Properties of [`Drawing`].
#[derive(Properties)]
pub struct DrawingProps {
    /// The page's store.
    pub store: Shared,
    /// The figure.
    pub figure: &'static Figure,
}

/// A drawing is rendered once and never again: the painter owns it from then on.
impl PartialEq for DrawingProps {
    fn eq(&self, _: &DrawingProps) -> bool {
        true
    }
}

/// Both sizes of a figure's drawing; the style sheet shows one.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let figure = props.figure;
    let markup = props.store.look(|look| {
        let chart = (figure.chart)(&look);
        let description = description(figure, &look);
        let (wide, narrow) = figure.sizes;
        let draw = |size, class| svg(&Drawer::default().draw(&chart, size), class, &description);
        draw(wide, "chart wd") + &draw(narrow, "chart ph")
    });
    html! { <div class="drawing" data-chart={figure.id}>{ Html::from_html_unchecked(markup.into()) }</div> }
}

/// What the drawing shows, in words.
pub fn description(figure: &Figure, look: &Look) -> String {
    plain_text(&look.said(figure.id, "summary"))
}

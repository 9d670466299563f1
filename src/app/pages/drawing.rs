//! The drawing of a figure: its scene as SVG, once for a wide column and once for a phone.

use super::still::FigureProps;
use crate::app::parts::description;
use crate::chart::{Drawer, svg};
use yew::prelude::*;

/// Both sizes of a figure's drawing; the style sheet shows one.
#[component]
pub fn Drawing(props: &FigureProps) -> Html {
    let (look, figure) = (props.still.look(), props.figure);
    let chart = (figure.chart)(&look);
    let description = description(figure, &look);
    let (wide, narrow) = figure.sizes;
    let draw = |size, class| svg(&Drawer::default().draw(&chart, size), class, &description);
    let markup = draw(wide, "chart wd") + &draw(narrow, "chart ph");
    html! { <div class="drawing" data-chart={figure.id}>{ Html::from_html_unchecked(markup.into()) }</div> }
}

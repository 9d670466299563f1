//! The drawing of a figure: its scene as SVG for a wide column, and a picture for a phone.

use super::picture::picture_file;
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
    let markup = svg(&Drawer::default().draw(&chart, wide), "chart wd", &description);
    let file = ["./", &picture_file(figure.id, look.lang)].concat();
    html! {
        <div class="drawing" data-chart={figure.id}>
            { Html::from_html_unchecked(markup.into()) }
            <img class="chart ph" src={file} width={narrow.width.to_string()} height={narrow.height.to_string()}
                loading="lazy" alt={description} />
        </div>
    }
}

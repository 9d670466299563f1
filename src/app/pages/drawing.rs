//! The drawing of a figure in both of its sizes: in the page itself, or as pictures that are fetched where they come into
//! sight. For a phone it is always a picture, so that no page carries a drawing twice; a page without other files shows a
//! phone the wide one until the program draws.

use super::picture::{Width, picture_file};
use super::still::FigureProps;
use crate::app::parts::description;
use crate::chart::{Drawer, svg};
use yew::prelude::*;

/// Both sizes of a figure's drawing; the style sheet shows one.
#[component]
pub fn Drawing(props: &FigureProps) -> Html {
    let (look, figure) = (props.still.look(), props.figure);
    let description = description(figure, &look);
    let picture = |width: Width| {
        let size = width.size(figure);
        html! {
            <img class={classes!("chart", width.class())} src={["./", &picture_file(figure.id, width, look.lang)].concat()}
                width={size.width.to_string()} height={size.height.to_string()} loading="lazy" alt={description.clone()} />
        }
    };
    let wide = if props.pictured {
        picture(Width::Wide)
    } else {
        let scene = Drawer::default().draw(&(figure.chart)(&look), Width::Wide.size(figure));
        Html::from_html_unchecked(svg(&scene, "chart wd", &description).into())
    };
    html! {
        <div class="drawing" data-chart={figure.id}>
            { wide }
            if props.still.has_files() { { picture(Width::Phone) } }
        </div>
    }
}

//! The row that saves a figure as a file and opens one again.

use crate::export::Format;
use crate::text::{Lang, words};
use yew::prelude::*;

/// The row of a figure. The loader hears its buttons and its input.
pub(super) fn row(figure: &str, lang: Lang) -> Html {
    let label = format!("{figure}--files");
    html! {
        <div key="files" class="files">
            <div role="group" aria-labelledby={label.clone()}>
                <span id={label}>{ words::SAVE_AS.get(lang) }</span>
                { save("svg", "SVG") }
                { save("png", "PNG") }
                { save(Format::Csv.id(), "CSV") }
                // Elsewhere Excel opens the other one.
                if lang == Lang::Nl { { save(Format::Excel.id(), words::CSV_FOR_EXCEL.get(lang)) } }
                { save(Format::Json.id(), "JSON") }
                { save(Format::Html.id(), "HTML") }
            </div>
            <button type="button" data-share="" aria-haspopup="dialog">{ words::SHARE_FIGURE.get(lang) }</button>
            <label>
                { words::OPEN_SVG.get(lang) }
                <input type="file" class="vh" accept=".svg,image/svg+xml" data-open="" />
            </label>
        </div>
    }
}

fn save(format: &'static str, name: &'static str) -> Html {
    html! { <button type="button" data-save={format}>{ name }</button> }
}

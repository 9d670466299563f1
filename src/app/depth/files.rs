//! The row that saves a figure as a file and opens one again.

use crate::export::Format;
use crate::export::embed::Kind;
use crate::text::{Lang, words};
use yew::prelude::*;

/// The row of a figure at a turn of its numbers. The loader hears its buttons and its input.
pub(super) fn row(figure: &str, lang: Lang, turn: u32) -> Html {
    let label = format!("{figure}--files");
    let embedding = format!("{figure}--embed");
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
            <div role="group" aria-labelledby={embedding.clone()}>
                <span id={embedding}>{ words::EMBED.get(lang) }</span>
                { save(Kind::Frozen.id(), words::EMBED_FROZEN.get(lang)) }
                { save(Kind::Updating.id(), words::EMBED_UPDATING.get(lang)) }
            </div>
            // Filled and shown by the loader; a code of numbers that were moved since goes.
            <textarea key={turn} class="code" hidden=true readonly=true rows="6" aria-label={words::EMBED_CODE.get(lang)} />
        </div>
    }
}

fn save(format: &'static str, name: &'static str) -> Html {
    html! { <button type="button" data-save={format}>{ name }</button> }
}

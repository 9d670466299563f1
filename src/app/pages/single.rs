//! The page as one file that runs where it is opened from disk: scripts, module, styles and drawings stand in it, and no
//! request leaves.

use super::classic::{classic, inline, loader};
use super::document::{WHOLE, escape, render, sentences};
use super::page::{Page, PageProps};
use super::still::{Carrier, Still};
use crate::export::packed;
use crate::text::{Lang, words};

/// What holds the program for the loader.
const HOLD: &str = include_str!("../../../assets/held.js");

/// Until the program draws, a phone sees the wide drawing: a picture of its own would make the file too heavy.
const STYLES: &str = ":root:not([data-stad=ready]) .chart.wd{display:block}";

/// What the release build left, as it stands in its files.
pub struct Parts {
    /// The loader, `boot.js`.
    pub loader: String,
    /// The glue of the first program, a module.
    pub glue: String,
    /// Its WebAssembly module.
    pub wasm: Vec<u8>,
    /// The style sheet.
    pub styles: String,
    /// The icon, an SVG.
    pub icon: String,
}

/// Writes the page in a language.
///
/// # Errors
/// Says what the parts have that cannot stand in one file.
pub fn single(lang: Lang, parts: &Parts) -> Result<String, String> {
    let body = render::<Page>(move || PageProps { still: Still::carried(lang, Carrier::File) });
    let glue = inline(&classic(&parts.glue)?);
    let [title, description] = [words::SITE, words::DESCRIPTION].map(|word| escape(word.get(lang)));
    let names_a_file = parts.styles.split("url(").skip(1).any(|target| !target.starts_with('#'));
    if names_a_file || parts.styles.contains("</style") {
        return Err("the style sheet ends its element or names another file".into());
    }
    Ok([
        "<!doctype html>\n<html lang=\"",
        lang.code(),
        "\"",
        WHOLE,
        " data-stad=\"static\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &title,
        "</title>\n<meta name=\"description\" content=\"",
        &description,
        "\">\n<link rel=\"icon\" href=\"data:image/svg+xml;base64,",
        &packed::base64(parts.icon.as_bytes()),
        "\">\n<style>",
        &parts.styles,
        STYLES,
        "</style>\n<script type=\"text/plain\" id=\"sentences\">",
        &sentences(lang, None),
        "</script>\n</head>\n<body>\n",
        &body,
        "\n<script type=\"text/plain\" id=\"module\">",
        &packed::base64(&packed::deflated(&parts.wasm)),
        "</script>\n<script>",
        &inline(HOLD),
        "hold(()=>{",
        &glue,
        "},()=>unpacked(document.getElementById(\"module\").textContent));</script>\n\
         <script data-glue=\"page-held.js\" data-wasm=\"page-held.wasm\" data-depth-glue=\"depth-held.js\" \
         data-depth-wasm=\"depth-held.wasm\">",
        &inline(&loader(&parts.loader)?),
        "</script>\n</body>\n</html>\n",
    ]
    .concat())
}

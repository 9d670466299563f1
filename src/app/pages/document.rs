//! A page as a document: the head, the rendered body, the loader.

use super::files::file;
use super::page::{Page, PageProps};
use crate::app::Store;
use crate::app::parts::{FigureProps, FigureView};
use crate::text::{Lang, words};
use crate::view::Figure;
use crate::view::registry::FIGURES;
use yew::html::BaseComponent;
use yew::{Callback, ServerRenderer};

/// The markers in `index.html` that a page fills.
const HEAD: &str = "<!-- stad:head -->";
const BODY: &str = "<!-- stad:body -->";

/// The program's files, by their names in the folder of the page.
pub struct Assets {
    /// The JavaScript glue.
    pub glue: String,
    /// The WebAssembly module.
    pub wasm: String,
}

/// Every page as file name and content, made from the template that the build left.
///
/// # Errors
/// Names the marker that the template does not hold.
pub fn documents(template: &str, assets: &Assets) -> Result<Vec<(String, String)>, String> {
    for marker in [HEAD, BODY] {
        if !template.contains(marker) {
            return Err(format!("the template does not hold {marker}"));
        }
    }
    Ok(Lang::ALL.into_iter().map(|lang| (file(lang).to_owned(), document(template, assets, lang))).collect())
}

fn document(template: &str, assets: &Assets, lang: Lang) -> String {
    let islands: Vec<(&'static str, String)> = FIGURES.iter().map(|figure| (figure.id, island(figure, lang))).collect();
    let body = render::<Page>(move || PageProps {
        store: Store::shared(lang),
        islands: islands.into_iter().map(|(id, markup)| (id, markup.into())).collect(),
    });
    let lines = template.lines().filter(|line| !line.contains("data-trunk"));
    lines
        .map(|line| match line.trim() {
            HEAD => head(assets, lang),
            BODY => body.clone(),
            _ => line.replacen("<html lang=\"nl\"", &format!("<html lang=\"{}\"", lang.code()), 1),
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// A figure with the marks that hydration looks for.
fn island(figure: &'static Figure, lang: Lang) -> String {
    let props = move || FigureProps { store: Store::shared(lang), figure, on_ready: Callback::noop() };
    pollster::block_on(ServerRenderer::<FigureView>::with_props(props).render())
}

/// A page never hydrates as a whole: it needs no marks.
fn render<C: BaseComponent>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String {
    pollster::block_on(ServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn head(assets: &Assets, lang: Lang) -> String {
    let title = escape(words::SITE.get(lang));
    let description = escape(words::DESCRIPTION.get(lang));
    let alternates: String = Lang::ALL
        .into_iter()
        .map(|lang| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"./{}\">\n", lang.code(), file(lang)))
        .collect();
    let Assets { glue, wasm } = assets;
    format!(
        "<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:image\" content=\"./preview.png\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         {alternates}\
         <script async src=\"./boot.js\" data-glue=\"./{glue}\" data-wasm=\"./{wasm}\"></script>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

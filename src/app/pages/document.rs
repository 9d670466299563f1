//! A page as a document: the head, the rendered body, the loader.

use super::embed::Embed;
use super::files::{embed_file, file, sources_file, still_file};
use super::page::{Page, PageProps};
use super::picture::{Width, picture, picture_file};
use super::sources::{SourcesPage, SourcesProps};
use super::still::{FigureProps, Still};
use crate::export::{Snapshot, WIDE, html};
use crate::scenario::link::VERSION;
use crate::text::prose::Sentences;
use crate::text::{Lang, words};
use crate::view::Figure;
use crate::view::registry::FIGURES;
use yew::ServerRenderer;
use yew::html::BaseComponent;

/// The markers in `index.html` that a page fills.
const HEAD: &str = "<!-- stad:head -->";
const BODY: &str = "<!-- stad:body -->";

/// What the root element of the whole page says of itself.
pub(super) const WHOLE: &str = " class=\"whole\"";

/// The program's files, by their names in the folder of the page.
pub struct Assets {
    /// The JavaScript glue.
    pub glue: String,
    /// The WebAssembly module.
    pub wasm: String,
    /// The glue of what lies one press deeper.
    pub depth_glue: String,
    /// Its module.
    pub depth_wasm: String,
}

/// Every page, and the pictures in them, as file name and content, made from the template that the build left.
///
/// # Errors
/// Names the marker that the template does not hold.
pub fn documents(template: &str, assets: &Assets) -> Result<Vec<(String, String)>, String> {
    for marker in [HEAD, BODY] {
        if !template.contains(marker) {
            return Err(format!("the template does not hold {marker}"));
        }
    }
    let mut documents = Vec::new();
    for lang in Lang::ALL {
        let head = Head { assets, lang, shown: Shown::Whole };
        documents.push((head.file(lang), head.document(template, &page(lang))));
        let head = Head { assets, lang, shown: Shown::Sources };
        documents
            .push((head.file(lang), head.document(template, &render::<SourcesPage>(move || SourcesProps { lang }))));
        let still = Still::new(lang);
        for figure in FIGURES {
            let head = Head { assets, lang, shown: Shown::Figure(figure) };
            documents.push((head.file(lang), head.document(template, &embed(figure, lang))));
            for width in Width::ALL.into_iter().filter(|_| figure.is_drawn()) {
                documents.push((picture_file(figure.id, width, lang), picture(figure, width, &still.look())));
            }
            let snapshot = Snapshot::new(figure, still.look(), None, file(lang));
            documents.push((still_file(figure.id, lang), html::file(&snapshot, WIDE)));
        }
    }
    Ok(documents)
}

/// The body of the page.
fn page(lang: Lang) -> String {
    render::<Page>(move || PageProps { still: Still::new(lang) })
}

/// The body of the page of one figure, whose headline is the page's.
fn embed(figure: &'static Figure, lang: Lang) -> String {
    render::<Embed>(move || FigureProps { still: Still::new(lang), figure, heading: "h1", pictured: false })
}

/// Nothing of a page is hydrated: it needs no marks.
pub(super) fn render<C: BaseComponent>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String {
    pollster::block_on(ServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// What goes into the head of a page: of the whole, or of one figure.
struct Head<'a> {
    assets: &'a Assets,
    lang: Lang,
    shown: Shown,
}

/// What a page shows.
#[derive(Clone, Copy)]
enum Shown {
    Whole,
    Figure(&'static Figure),
    Sources,
}

impl Head<'_> {
    /// The file of this page in a language.
    fn file(&self, lang: Lang) -> String {
        match self.shown {
            Shown::Whole => file(lang).to_owned(),
            Shown::Figure(figure) => embed_file(figure.id, lang),
            Shown::Sources => sources_file(lang).to_owned(),
        }
    }

    fn document(&self, template: &str, body: &str) -> String {
        let lines = template.lines().filter(|line| !line.contains("data-trunk"));
        lines
            .map(|line| match line.trim() {
                HEAD => self.html(),
                BODY => body.to_owned(),
                _ => line.replacen("<html lang=\"nl\"", &self.opened(), 1),
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The start of the root element. Its class is for the style sheets, which must not ask what the page holds: the browser
    /// would ask again for every element that comes or goes. A page of the first version needs not say which it is: no link
    /// is older.
    fn opened(&self) -> String {
        let version = if VERSION > 1 { format!(" data-version=\"{VERSION}\"") } else { String::new() };
        let class = if matches!(self.shown, Shown::Whole) { WHOLE } else { "" };
        format!("<html lang=\"{}\"{class}{version}", self.lang.code())
    }

    fn html(&self) -> String {
        let site = words::SITE.get(self.lang);
        let title = match self.shown {
            Shown::Whole => site.to_owned(),
            Shown::Figure(figure) => format!("{}, {site}", figure.title.get(self.lang)),
            Shown::Sources => format!("{}, {site}", words::SOURCES.get(self.lang)),
        };
        let title = escape(&title);
        let description = escape(words::DESCRIPTION.get(self.lang));
        let alternates: String = Lang::ALL
            .into_iter()
            .map(|lang| {
                let file = self.file(lang);
                format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"./{file}\">\n", lang.code())
            })
            .collect();
        let program = if matches!(self.shown, Shown::Sources) { String::new() } else { self.program() };
        format!(
            "<title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n\
             <meta property=\"og:image\" content=\"./preview.png\">\n\
             <meta property=\"og:type\" content=\"article\">\n\
             {alternates}{program}"
        )
    }

    /// What brings the page to life.
    fn program(&self) -> String {
        let Assets { glue, wasm, depth_glue, depth_wasm } = self.assets;
        // A figure alone may stand in a frame of somebody else's page.
        let (own, height) = match self.shown {
            Shown::Figure(figure) => (Some(figure), "<script async src=\"./height.js\"></script>\n"),
            Shown::Whole | Shown::Sources => (None, ""),
        };
        format!(
            "<script async src=\"./boot.js\" data-glue=\"./{glue}\" data-wasm=\"./{wasm}\" \
             data-depth-glue=\"./{depth_glue}\" data-depth-wasm=\"./{depth_wasm}\"></script>\n\
             {height}<script type=\"text/plain\" id=\"sentences\">{}</script>",
            sentences(self.lang, own)
        )
    }
}

/// What the program of a page may come to say, as plain text: of all figures, or of one. Steps of a calculation are for
/// the program one press deeper, which has them.
pub fn sentences(lang: Lang, figure: Option<&Figure>) -> String {
    let is_wanted = |key: &str| {
        let (of, name) = key.split_once('/').unwrap_or_default();
        !name.starts_with("step-") && figure.is_none_or(|own| own.id == of)
    };
    Sentences::compiled(lang).print(is_wanted)
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

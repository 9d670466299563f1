//! `stad chart FIGURE [--link QUERY] [--lang nl|en] [--format ...] [--width N] [--page ADDRESS]
//! [--out FILE]`: a figure as a file. ADDRESS, without a query, is where its link leads to.

use stad::app::pages;
use stad::export::{Format, Snapshot, png, svg};
use stad::model::registry::DECLARATIONS;
use stad::scenario::Notice;
use stad::scenario::drawing::Drawings;
use stad::scenario::link::Link;
use stad::text::Lang;
use stad::view::registry::{self, FIGURES};
use stad::view::{Engine, Figure, Look, forecast, notices};
use std::path::PathBuf;

const OPTIONS: &str = "--link, --lang, --format, --width, --page, --out";
const WIDTH: u32 = 720;

/// The formats of the contract: a picture of pixels, or text.
#[derive(Clone, Copy)]
enum Kind {
    Png,
    Text(Format),
}

const KINDS: [(&str, Kind); 5] = [
    ("svg", Kind::Text(Format::Svg)),
    ("png", Kind::Png),
    ("csv", Kind::Text(Format::Csv)),
    ("json", Kind::Text(Format::Json)),
    ("html", Kind::Text(Format::Html)),
];

/// What was asked for.
struct Request<'a> {
    figure: &'static Figure,
    query: &'a str,
    lang: Option<Lang>,
    kind: Kind,
    width: u32,
    page: Option<&'a str>,
    out: Option<PathBuf>,
}

/// The file, or nothing where it was written to `--out`. What had to be done to the link is told on standard error.
pub fn answer(words: &[&str]) -> Result<Vec<u8>, String> {
    let request = read(words)?;
    let (link, mut told) = Link::parse(request.query, DECLARATIONS);
    let of_drawings = Drawings::parse(&link.draw, &forecast::canvases()).1;
    let lang = request.lang.or(link.lang).unwrap_or_default();
    let mut engine = Engine::new();
    engine.compare(link.compare.as_ref());
    engine.go(&link.scenario);
    let page = request.page.unwrap_or(pages::file(lang));
    let snapshot = Snapshot::new(request.figure, Look::new(&engine, lang), link.theme, page).drawn(&link.draw);
    for line in notices::summary(&all(&told, request.figure, &engine), lang) {
        eprintln!("stad: {line}");
    }
    for line in forecast::notices(&of_drawings, lang) {
        eprintln!("stad: {line}");
    }
    told.extend(of_drawings);
    let file = match request.kind {
        Kind::Png => png::file(&snapshot, request.width).map_err(|error| error.to_string())?,
        Kind::Text(format) => format.write(&snapshot, request.width, &told).into_bytes(),
    };
    match request.out {
        None => Ok(file),
        Some(path) => {
            std::fs::write(&path, file).map_err(|error| format!("{}: {error}", path.display()))?;
            Ok(Vec::new())
        }
    }
}

/// The notices of the link and those of the models that the figure draws.
fn all(told: &[Notice], figure: &Figure, engine: &Engine) -> Vec<Notice> {
    let runs = figure.model_indices().into_iter().flat_map(|index| engine.run(index).notices.iter());
    told.iter().chain(runs).cloned().collect()
}

fn read<'a>(words: &[&'a str]) -> Result<Request<'a>, String> {
    let (mut figure, mut query, mut lang) = (None, "", None);
    let (mut kind, mut width, mut page, mut out) = (Kind::Text(Format::Svg), WIDTH, None, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let Some(option) = word.strip_prefix("--") else {
            if figure.replace(find(word)?).is_some() {
                return Err(format!("chart takes one figure, not '{word}' as well"));
            }
            continue;
        };
        // `--lang nl` and `--lang=nl` are the same.
        let (name, given) = option.split_once('=').map_or((option, None), |(name, value)| (name, Some(value)));
        if !["link", "lang", "format", "width", "page", "out"].contains(&name) {
            return Err(format!("unknown option --{name}; there are: {OPTIONS}"));
        }
        let value = given.or_else(|| words.next().copied()).ok_or_else(|| format!("--{name} needs a value"))?;
        match name {
            "link" => query = value,
            "lang" => lang = Some(Lang::from_code(value).ok_or(format!("--lang takes nl or en, not '{value}'"))?),
            "format" => kind = kind_of(value)?,
            "width" => width = width_of(value)?,
            "page" => page = Some(value),
            _ => out = Some(PathBuf::from(value)),
        }
    }
    let figure = figure.ok_or_else(|| format!("chart takes a figure: {}", figure_names()))?;
    Ok(Request { figure, query, lang, kind, width, page, out })
}

fn find(id: &str) -> Result<&'static Figure, String> {
    registry::find(id).ok_or_else(|| format!("unknown figure '{id}'; there are: {}", figure_names()))
}

fn figure_names() -> String {
    FIGURES.iter().map(|figure| figure.id).collect::<Vec<_>>().join(", ")
}

fn kind_of(name: &str) -> Result<Kind, String> {
    let found = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    let names = || KINDS.map(|(name, _)| name).join(", ");
    found.ok_or_else(|| format!("unknown format '{name}'; there are: {}", names()))
}

fn width_of(text: &str) -> Result<u32, String> {
    let (least, most) = (svg::NARROWEST, svg::WIDEST);
    let width = text.parse().ok().filter(|width| (least..=most).contains(width));
    width.ok_or_else(|| format!("--width takes whole pixels from {least} to {most}, not '{text}'"))
}

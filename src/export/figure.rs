//! The JSON document of a figure: its words, where they come from, and the runs that it draws.

use super::cite;
use super::json::{self, Document, Number, SourceEntry};
use super::snapshot::Snapshot;
use crate::model::registry::MODELS;
use crate::scenario::Notice;
use crate::view::source_text;
use serde::Serialize;

/// Writes the document. The notices are those of the link; each run adds its own.
pub fn file(snapshot: &Snapshot, notices: &[Notice]) -> String {
    let (figure, lang) = (snapshot.figure, snapshot.lang());
    let table = snapshot.table();
    json::print(&FigureDocument {
        figure: figure.id,
        version: snapshot.version(),
        language: lang.code(),
        title: figure.title.get(lang),
        headline: snapshot.said("headline"),
        unit: snapshot.said("unit"),
        summary: snapshot.said("summary"),
        moved: snapshot.moved(),
        link: snapshot.address(),
        query: snapshot.query(),
        citation: cite::text(snapshot),
        book: cite::BOOK,
        licence: cite::LICENCE,
        sources: snapshot.source_list(),
        origins: snapshot
            .params()
            .map(|(param, ..)| Origin {
                param: param.id,
                label: param.label.get(lang),
                text: source_text(param, lang),
                source: param.into(),
            })
            .collect(),
        models: figure.model_indices().into_iter().map(|index| model(snapshot, index, notices)).collect(),
        drawing: snapshot.own().map(|(_, drawing)| DrawingDocument {
            points: drawing.points().iter().map(|(year, value)| [Number(*year), Number(*value)]).collect(),
            text: snapshot.own_words().join(" "),
        }),
        table: TableDocument { head: table.head, rows: table.rows },
    })
}

/// The run of one model with the series of the figure.
fn model(snapshot: &Snapshot, index: usize, notices: &[Notice]) -> Document {
    let model = &MODELS[index];
    let look = &snapshot.look;
    let run = look.run(index);
    let ours = |notice: &&Notice| notice.about.split('.').next() == Some(model.id);
    let told: Vec<Notice> = notices.iter().filter(ours).chain(&run.notices).cloned().collect();
    let mut document = Document::new(model, look.scenario().model(index), run, &told, Some(look.lang));
    document.keep(model, |id| snapshot.figure.series.contains(&format!("{}.{id}", model.id).as_str()));
    document
}

#[derive(Serialize)]
struct FigureDocument {
    figure: &'static str,
    version: u32,
    language: &'static str,
    title: &'static str,
    headline: String,
    unit: String,
    summary: String,
    moved: Option<String>,
    link: String,
    query: String,
    citation: String,
    book: &'static str,
    licence: &'static str,
    sources: Vec<String>,
    origins: Vec<Origin>,
    models: Vec<Document>,
    #[serde(skip_serializing_if = "Option::is_none")]
    drawing: Option<DrawingDocument>,
    table: TableDocument,
}

/// Where the starting value of a parameter comes from.
#[derive(Serialize)]
struct Origin {
    param: &'static str,
    label: &'static str,
    text: String,
    source: SourceEntry,
}

/// What the reader drew: year and value of each point, and how far off the line is.
#[derive(Serialize)]
struct DrawingDocument {
    points: Vec<[Number; 2]>,
    text: String,
}

/// The table as a reader sees it.
#[derive(Serialize)]
struct TableDocument {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

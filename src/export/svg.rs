//! A figure as one SVG file that needs nothing else: words, drawing, sources, and the link that opens its numbers.
//!
//! The drawing is the page's own markup; its classes are replaced by what they look like, as attributes, because a
//! style element would reach into the document that a file is pasted into.

use super::cite;
use super::lines::{balanced, lines};
use super::paint::{Paint, fonts};
use super::snapshot::Snapshot;
use super::xml::Escaped;
use crate::chart::{HATCHES, Scene, svg};
use crate::scenario::link::Theme;
use crate::view::{Step, plain_text};
use std::fmt::Write as _;

/// Narrower than this labels find no place.
pub const NARROWEST: u32 = 320;
/// Wider than any screen that we know.
pub const WIDEST: u32 = 4000;

/// Around everything, in pixels. At 720 px the drawing is as wide as on the page.
const AROUND: u32 = 20;
const MARGIN: f64 = AROUND as f64;
/// No line of text is longer than this.
const MEASURE: f64 = 760.0;
/// Between the drawing and what stands beside it, and the least that this needs.
const GUTTER: f64 = 40.0;
const BESIDE: f64 = 180.0;

/// The width of a file whose drawing has a column of so many pixels.
pub const fn width_around(column: u32) -> u32 {
    column + 2 * AROUND
}

/// Writes the file, `width` pixels wide. Its height follows from its words.
pub fn file(snapshot: &Snapshot, width: u32) -> String {
    let width = f64::from(width.clamp(NARROWEST, WIDEST));
    let column = width - 2.0 * MARGIN;
    let measure = column.min(MEASURE);
    let scene = snapshot.draw(column);
    let mut page = Paper { out: String::new(), paint: Paint(snapshot.theme), top: MARGIN };

    page.text(&snapshot.said("headline"), &HEADLINE, measure);
    if snapshot.figure.is_drawn() {
        page.top += 4.0;
        page.text(&snapshot.said("unit"), &NOTE, measure);
        page.top += 14.0;
    }

    let readout = snapshot.readout();
    let free = column - scene.size.width - GUTTER;
    let drawing_top = page.top;
    page.drawing(&scene, snapshot.figure.id);
    if free >= BESIDE {
        let left = MARGIN + scene.size.width + GUTTER;
        page.top = drawing_top + (scene.size.height - ledger_height(&readout, free)).max(0.0);
        page.ledger(&readout, left, free.min(MEASURE / 2.0));
        page.top = page.top.max(drawing_top + scene.size.height);
    } else if !readout.is_empty() {
        page.top += 12.0;
        page.ledger(&readout, MARGIN, measure);
    }
    if snapshot.figure.say("caption").is_some() {
        page.top += 12.0;
        page.text(&snapshot.said("caption"), &NOTE, measure);
    }
    let own = snapshot.own_words();
    if !own.is_empty() {
        page.top += 12.0;
        page.text(&own.join(" "), &NOTE, measure);
    }

    page.top += 16.0;
    page.rule(MARGIN, column, "rule");
    page.top += 8.0;
    let foot = [snapshot.moved(), Some(snapshot.sources()), Some(snapshot.imprint()), Some(snapshot.address())];
    for line in foot.into_iter().flatten() {
        page.text(&line, &FOOT, measure);
    }
    let height = (page.top + MARGIN).ceil();
    wrapped(snapshot, &page, (width, height))
}

/// The drawing alone as a file, in light.
pub fn picture(snapshot: &Snapshot, column: u32) -> String {
    drawing(snapshot, column, Paint(Theme::Light)) + "\n"
}

/// The drawing alone for a column of so many pixels inside a page.
pub(super) fn drawing(snapshot: &Snapshot, column: u32, paint: Paint) -> String {
    let scene = snapshot.draw(f64::from(column.clamp(NARROWEST, WIDEST)));
    let id = snapshot.figure.id;
    let (width, height) = (scene.size.width, scene.size.height);
    let inside = painted(inside(&svg(&scene, "", "")), paint, id);
    let patterns = patterns(&inside, paint, id);
    let description = snapshot.description();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" overflow=\"visible\" role=\"img\" aria-label=\"{}\" \
         font-family=\"{}\">{patterns}{inside}</svg>",
        Escaped(&description),
        font_stack(),
    )
}

/// The fonts as a style sheet or an attribute names them.
pub(super) fn font_stack() -> String {
    fonts().map(|name| format!("'{name}', ")).collect::<String>() + "sans-serif"
}

/// The patterns that a drawing uses.
fn patterns(drawing: &str, paint: Paint, id: &str) -> String {
    let patterns: String = HATCHES
        .iter()
        .filter(|hatch| drawing.contains(&format!("url(#{id}-{})", hatch.id)))
        .map(|hatch| painted(&hatch.pattern(&format!("{id}-")), paint, id))
        .collect();
    if patterns.is_empty() { patterns } else { format!("<defs>{patterns}</defs>\n") }
}

/// What stands inside the element of a drawing.
fn inside(markup: &str) -> &str {
    markup.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</svg>")).unwrap_or_default()
}

/// The root with what programs read.
fn wrapped(snapshot: &Snapshot, page: &Paper, (width, height): (f64, f64)) -> String {
    let (id, lang, paper) = (snapshot.figure.id, snapshot.lang().code(), page.paint.colour("paper"));
    let (title, description) = (snapshot.said("headline"), snapshot.description());
    let patterns = patterns(&page.out, page.paint, id);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" lang=\"{lang}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"{}\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n{}\
         {patterns}<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n{}</svg>\n",
        font_stack(),
        Escaped(&title),
        Escaped(&description),
        metadata(snapshot),
        page.out,
    )
}

/// The name of what is ours in the metadata.
pub const NAMESPACE: &str = "urn:de-stad-doorgerekend:figure";

/// What travels with the picture: Dublin Core for others, our own element for the way back.
fn metadata(snapshot: &Snapshot) -> String {
    let lang = snapshot.lang();
    let of: String =
        snapshot.source_list().iter().map(|source| format!("<dc:source>{}</dc:source>\n", Escaped(source))).collect();
    format!(
        "<metadata>\n\
         <stad:figure xmlns:stad=\"{NAMESPACE}\" id=\"{}\" lang=\"{}\" version=\"{}\" query=\"{}\"/>\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">\n\
         <rdf:Description rdf:about=\"\">\n\
         <dc:title>{}</dc:title>\n<dc:language>{}</dc:language>\n<dc:identifier>{}</dc:identifier>\n\
         {of}<dcterms:bibliographicCitation>{}</dcterms:bibliographicCitation>\n\
         <dcterms:references>{}</dcterms:references>\n\
         <dcterms:license rdf:resource=\"{}\"/>\n\
         </rdf:Description>\n</rdf:RDF>\n</metadata>\n",
        snapshot.figure.id,
        lang.code(),
        snapshot.version(),
        Escaped(&snapshot.query()),
        Escaped(snapshot.figure.title.get(lang)),
        lang.code(),
        Escaped(&snapshot.address()),
        Escaped(&cite::text(snapshot)),
        Escaped(cite::BOOK),
        cite::LICENCE_LINK,
    )
}

/// A kind of text: its classes in the drawing's style sheet, its size and height of line in pixels, how it breaks.
struct Style {
    class: &'static str,
    size: f64,
    line: f64,
    wrap: fn(&str, f64, bool, f64) -> Vec<String>,
}

const HEADLINE: Style = Style { class: "ink strong", size: 20.0, line: 26.0, wrap: balanced };
const NOTE: Style = Style { class: "", size: 13.0, line: 19.0, wrap: balanced };
const FOOT: Style = Style { class: "", size: 12.0, line: 17.0, wrap: lines };
const LEDGER: Style = Style { class: "ink", size: 15.0, line: 21.0, wrap: lines };
const AMOUNT: Style = Style { class: "ink strong", ..LEDGER };
/// What the outcome is compared with.
const AFTER: Style = Style { class: "", ..LEDGER };
/// Above and below a line of the ledger.
const LEDGER_GAP: f64 = 8.0;
/// Between a line of the ledger and its amount.
const AMOUNT_GAP: f64 = 12.0;

/// What is written so far, and where the next thing goes.
struct Paper {
    out: String,
    paint: Paint,
    top: f64,
}

impl Paper {
    /// Text from the left margin, in as many lines as it needs.
    fn text(&mut self, text: &str, style: &Style, width: f64) {
        let lines = (style.wrap)(text, style.size, style.class.contains("strong"), width);
        self.lines(&lines, style, MARGIN);
    }

    fn lines(&mut self, lines: &[String], style: &Style, left: f64) {
        for line in lines {
            self.line(line, style, left, "start");
            self.top += style.line;
        }
    }

    fn line(&mut self, text: &str, style: &Style, x: f64, anchor: &str) {
        // The baseline of a line as tall as this, its letters in the middle.
        let y = self.top + style.line / 2.0 + style.size * 0.35;
        let mut attributes = self.paint.attributes("text", style.class);
        attributes.retain(|(name, _)| *name != "font-size");
        let anchor = if anchor == "start" { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
        let size = style.size;
        // Writing to a String cannot fail.
        let _ = write!(self.out, "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\"{anchor}");
        push_attributes(&mut self.out, &attributes);
        let _ = writeln!(self.out, ">{}</text>", Escaped(text));
    }

    fn rule(&mut self, left: f64, width: f64, role: &str) {
        let (y, right) = (self.top.round() + 0.5, left + width);
        let colour = self.paint.colour(role);
        let _ = writeln!(self.out, "<path d=\"M{left:.1} {y}H{right:.1}\" stroke=\"{colour}\"/>");
    }

    /// The page's drawing at its true size.
    fn drawing(&mut self, scene: &Scene, id: &str) {
        if scene.layers.is_empty() {
            return;
        }
        let (width, height) = (scene.size.width, scene.size.height);
        let _ = writeln!(
            self.out,
            "<svg x=\"{MARGIN}\" y=\"{}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             overflow=\"visible\">{}</svg>",
            self.top,
            painted(inside(&svg(scene, "", "")), self.paint, id)
        );
        self.top += height;
    }

    /// Lines with their amounts at the right: those that lead to the outcome, it, and what it is compared with.
    fn ledger(&mut self, steps: &[Step], left: f64, width: f64) {
        let outcome = steps.iter().position(|step| step.total).unwrap_or(steps.len());
        for (number, step) in steps.iter().enumerate() {
            if number > 0 && number <= outcome {
                self.rule(left, width, if step.total { "ink" } else { "rule" });
            }
            let (what, amount) = ledger_line(step, width);
            let styles = if number > outcome { [&AFTER, &AFTER] } else { [&LEDGER, &AMOUNT] };
            self.top += LEDGER_GAP;
            self.line(&amount, styles[1], left + width, "end");
            self.lines(&what, styles[0], left);
            self.top += LEDGER_GAP;
        }
    }
}

fn ledger_line(step: &Step, width: f64) -> (Vec<String>, String) {
    let amount = plain_text(&step.amount);
    let taken = crate::chart::text_width(&amount, AMOUNT.size, true) + AMOUNT_GAP;
    (lines(&plain_text(&step.what), LEDGER.size, false, width - taken), amount)
}

fn ledger_height(steps: &[Step], width: f64) -> f64 {
    let height = |step| ledger_line(step, width).0.len() as f64 * LEDGER.line + 2.0 * LEDGER_GAP;
    steps.iter().map(height).sum()
}

/// Replaces the classes of markup by what they look like. `id` goes before the names of patterns, because two files
/// may end up in one document.
fn painted(markup: &str, paint: Paint, id: &str) -> String {
    let mut out = String::with_capacity(2 * markup.len());
    for (number, piece) in markup.split('<').enumerate() {
        if number > 0 {
            out.push('<');
        }
        let class = piece.split_once('>').and_then(|(tag, rest)| {
            let (before, after) = tag.split_once(" class=\"")?;
            let (class, after) = after.split_once('"')?;
            Some((before, class, after, rest))
        });
        let Some((before, class, after, rest)) = class else {
            out.push_str(piece);
            continue;
        };
        let tag = before.split(' ').next().unwrap_or_default();
        out.push_str(before);
        push_attributes(&mut out, &paint.attributes(tag, class));
        out.push_str(after);
        out.push('>');
        out.push_str(rest);
    }
    out.replace("url(#", &format!("url(#{id}-"))
}

fn push_attributes(out: &mut String, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        // Writing to a String cannot fail.
        let _ = write!(out, " {name}=\"{value}\"");
    }
}

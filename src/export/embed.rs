//! The code that puts a figure into the page of somebody else: a frame, a still picture for readers without scripts, and
//! the script that gives the frame its height.

use super::snapshot::Snapshot;
use super::svg;
use super::xml::Escaped;
use crate::text::words;

/// The height of a frame until its figure has told its own, in pixels.
const HEIGHT: u32 = 720;
/// The width of the still picture, in pixels.
const WIDTH: u32 = 720;

/// What happens to the numbers when the models change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// They stay: the link names the version.
    Frozen,
    /// They follow the newest version.
    Updating,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Frozen, Kind::Updating];

    /// Its name among the formats that a figure is saved in.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Frozen => "embed-frozen",
            Kind::Updating => "embed-updating",
        }
    }

    /// The kind of a name.
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The code for a figure with the numbers of a snapshot, whose page stands in a folder with the figure's own page. It is
/// HTML and XHTML alike: an e-book's chapter breaks at an attribute without a value. Without scripts the frame goes, which
/// would show the figure as it starts beside the picture of these numbers; the rules ask for that themselves, because
/// what stands within `<noscript>` counts in XHTML whether there are scripts or not.
pub fn code(snapshot: &Snapshot, kind: Kind) -> String {
    let (figure, lang) = (snapshot.figure, snapshot.lang());
    let address = snapshot.address();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    let folder = &page[..page.rfind('/').map_or(0, |at| at + 1)];
    let query = snapshot.query();
    let query = match kind {
        Kind::Frozen => ["?", &query].concat(),
        Kind::Updating => match query.split_once('&') {
            Some((_, moved)) => ["?", moved].concat(),
            None => String::new(),
        },
    };
    let file = match lang.code() {
        "nl" => format!("embed-{}.html", figure.id),
        code => format!("embed-{}.{code}.html", figure.id),
    };
    let title = format!("{}, {}", figure.title.get(lang), words::SITE.get(lang));
    let picture = svg::file(snapshot, WIDTH);
    format!(
        "<iframe data-stad=\"\" src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{HEIGHT}\" \
         style=\"border: 0\"></iframe>\n\
         <noscript><style>@media (scripting: none) {{ iframe[data-stad] {{ display: none }} }} \
         @media (scripting: enabled) {{ iframe[data-stad] + noscript {{ display: none }} }}</style><img src=\"data:image/svg+xml,{}\" alt=\"{}\" \
         style=\"max-width: 100%; height: auto\" /></noscript>\n\
         <script async=\"\" src=\"{}host.js\"></script>\n",
        Escaped(&[folder, &file, &query].concat()),
        Escaped(&title),
        percent_encoded(&picture),
        Escaped(&snapshot.said("summary")),
        Escaped(folder),
    )
}

/// A text as part of an address in an attribute. Letters beyond ASCII stay, as browsers read them as UTF-8.
fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    for letter in text.chars() {
        match letter {
            '%' => out.push_str("%25"),
            '#' => out.push_str("%23"),
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '&' => out.push_str("%26"),
            '\n' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::registry::DECLARATIONS;
    use crate::scenario::link::Link;
    use crate::text::Lang;
    use crate::view::{Engine, Look, registry};

    fn code_of(query: &str, page: &str, lang: Lang, kind: Kind) -> String {
        let mut engine = Engine::new();
        engine.go(&Link::parse(query, DECLARATIONS).0.scenario);
        let figure = registry::find("care-nest").expect("a figure of the page");
        code(&Snapshot::new(figure, Look::new(&engine, lang), None, page), kind)
    }

    #[test]
    fn a_frozen_code_names_the_version_and_an_updating_one_does_not() {
        let page = "https://b.nl/stad/index.html";
        let frame = |query, kind| {
            let code = code_of(query, page, Lang::Nl, kind);
            let address = code.split(" src=\"").nth(1).and_then(|rest| rest.split('"').next());
            address.map(str::to_owned).unwrap_or_default()
        };
        let base = "https://b.nl/stad/embed-care-nest.html";
        assert_eq!(
            frame("care.trend=2&care.cut=25", Kind::Frozen),
            format!("{base}?v=1&amp;care.trend=2&amp;care.cut=25")
        );
        assert_eq!(frame("care.trend=2&care.cut=25", Kind::Updating), format!("{base}?care.trend=2&amp;care.cut=25"));
        assert_eq!(frame("", Kind::Frozen), format!("{base}?v=1"));
        assert_eq!(frame("", Kind::Updating), base);
    }

    #[test]
    fn the_still_picture_shows_the_same_numbers() {
        let code = code_of("care.trend=2", "https://b.nl/en.html", Lang::En, Kind::Frozen);
        assert!(code.contains("src=\"https://b.nl/embed-care-nest.en.html?v=1"));
        assert!(code.contains("src=\"https://b.nl/host.js\""));
        // An e-book's chapter is XML.
        let whole = format!("<body>{code}</body>");
        assert_eq!(roxmltree::Document::parse(&whole).err().map(|error| error.to_string()), None);
        let picture =
            code.split("data:image/svg+xml,").nth(1).and_then(|rest| rest.split('"').next()).expect("a picture");
        assert!(picture.contains("v=1%26amp;care.trend=2"), "{picture}");
        assert!(!picture.contains(['<', '#', '"']));
    }
}

//! The package of a book: what it holds, in which order it is read, and how a reading system finds its way.

use super::super::document::escape;
use super::super::page::words_of;
use super::{Book, chapter_file, xhtml};
use crate::export::cite;
use crate::text::prose::chapter;
use crate::text::{Lang, words};
use crate::view::registry::CHAPTERS;

/// The media type of a document.
pub(super) const XHTML: &str = "application/xhtml+xml";

/// The day of the book's content, which EPUB wants to be told; it changes with a release.
const MODIFIED: &str = "2026-11-27T00:00:00Z";

/// A resource of the book.
pub(super) struct Item {
    /// Its path below the package.
    pub(super) path: String,
    /// Its media type.
    pub(super) media_type: &'static str,
    /// What the manifest says of it besides.
    properties: &'static str,
    /// Whether it is read in the order of the chapters.
    pub(super) in_order: bool,
    /// What stands in it.
    pub(super) content: Vec<u8>,
}

impl Item {
    /// A resource.
    pub(super) fn new(path: &str, media_type: &'static str, content: impl Into<Vec<u8>>) -> Item {
        Item { path: path.to_owned(), media_type, properties: "", in_order: false, content: content.into() }
    }

    /// The same as a document of the reading order.
    pub(super) fn in_order(self) -> Item {
        Item { in_order: true, ..self }
    }

    /// The same with properties.
    pub(super) fn with(self, properties: &'static str) -> Item {
        Item { properties, ..self }
    }

    /// What stands in it, where that is text.
    pub(super) fn text(&self) -> &str {
        str::from_utf8(&self.content).unwrap_or_default()
    }
}

/// All files of the container but the one that comes first.
pub(super) fn files(book: &Book, mut items: Vec<Item>) -> Vec<(String, Vec<u8>)> {
    items.push(Item::new("nav.xhtml", XHTML, contents(book.lang)).with("nav"));
    let container = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\
        <rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";
    let mut files = vec![
        ("META-INF/container.xml".to_owned(), container.into()),
        ("EPUB/package.opf".to_owned(), package(book, &items).into_bytes()),
    ];
    files.extend(items.into_iter().map(|item| (["EPUB/", &item.path].concat(), item.content)));
    files
}

fn package(book: &Book, items: &[Item]) -> String {
    let lang = book.lang;
    let id = |item: &Item| ["i-", &item.path.replace('/', "-")].concat();
    let line = |item: &Item| {
        let properties = match item.properties {
            "" => String::new(),
            properties => format!(" properties=\"{properties}\""),
        };
        format!("<item id=\"{}\" href=\"{}\" media-type=\"{}\"{properties}/>\n", id(item), item.path, item.media_type)
    };
    let manifest: String = items.iter().map(line).collect();
    let order = items.iter().filter(|item| item.in_order);
    let spine: String = order.map(|item| format!("<itemref idref=\"{}\"/>\n", id(item))).collect();
    let [title, description] = [words::SITE, words::DESCRIPTION].map(|word| escape(word.get(lang)));
    let access = escape(words::BOOK_ACCESS.get(lang));
    let (code, publisher) = (lang.code(), escape(title_of_publisher()));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{code}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">urn:stad:doorgerekend:{code}:{version}</dc:identifier>\n\
         <dc:title>{title}</dc:title>\n<dc:language>{code}</dc:language>\n<dc:creator>{publisher}</dc:creator>\n\
         <dc:description>{description}</dc:description>\n<dc:rights>{rights}</dc:rights>\n\
         <dc:source>{source}</dc:source>\n\
         <meta property=\"dcterms:modified\">{MODIFIED}</meta>\n\
         <meta property=\"schema:accessMode\">textual</meta>\n<meta property=\"schema:accessMode\">visual</meta>\n\
         <meta property=\"schema:accessModeSufficient\">textual</meta>\n\
         <meta property=\"schema:accessibilityFeature\">alternativeText</meta>\n\
         <meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n\
         <meta property=\"schema:accessibilityFeature\">structuralNavigation</meta>\n\
         <meta property=\"schema:accessibilityHazard\">none</meta>\n\
         <meta property=\"schema:accessibilitySummary\">{access}</meta>\n\
         </metadata>\n<manifest>\n{manifest}</manifest>\n<spine>\n{spine}</spine>\n</package>\n",
        version = env!("CARGO_PKG_VERSION"),
        rights = cite::LICENCE,
        source = cite::BOOK,
    )
}

/// Whose work it is: the project's own name, in its own language.
fn title_of_publisher() -> &'static str {
    words::SITE.get(Lang::Nl)
}

/// The table of contents.
fn contents(lang: Lang) -> String {
    let title = words::CHAPTERS.get(lang);
    let opening = format!("<li><a href=\"{}\">{}</a></li>\n", chapter_file("opening"), escape(words::SITE.get(lang)));
    let entry = |id: &&str| {
        let name = chapter(id, lang).map(|chapter| words_of(chapter.title)).unwrap_or_default();
        format!("<li><a href=\"{}\">{}</a></li>\n", chapter_file(id), escape(&name))
    };
    let list: String = CHAPTERS.iter().map(entry).collect();
    let body = format!("<nav epub:type=\"toc\" id=\"toc\">\n<h1>{title}</h1>\n<ol>\n{opening}{list}</ol>\n</nav>");
    xhtml::document(lang, "", title, "<link rel=\"stylesheet\" href=\"book.css\"/>\n", &body)
}

//! Markdown with live numbers -> tables of text and places of numbers, checked in both languages.
//!
//! Inside a paragraph `{care.trend}` is a live number, `{care.trend:1}` the same with one decimal,
//! `{claim.care-sum.growth}` a number of a claim, `{!care-nest/verdict}`
//! a sentence that changes its words, and `*term*` a term at the place where it is explained. A paragraph that is only
//! `{figure ID}` places a figure; one that starts with `{quote ID}` places a quotation beside the paragraphs that
//! follow, and holds its translation where the page is not Dutch.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

const LANGS: [&str; 2] = ["nl", "en"];

/// Reads `src/text/{nl,en}/{chapter,figure,claim,talk}/*.md` and writes `prose.rs`.
pub fn write(out: &Path) {
    let mut code = String::new();
    let mut chapters = Vec::new();
    let mut sentences = Vec::new();
    let mut claims = Vec::new();
    let mut talks = Vec::new();
    for lang in LANGS {
        let chapter_files = files(lang, "chapter");
        let parsed: BTreeMap<String, Chapter> = chapter_files
            .iter()
            .map(|(id, text)| (id.clone(), chapter(&format!("{lang}/chapter/{id}"), text)))
            .collect();
        write_chapters(&mut code, lang, &parsed);
        chapters.push(parsed);

        let mut keyed = BTreeMap::new();
        for (id, text) in files(lang, "figure") {
            for (key, inlines) in keyed_sentences(&format!("{lang}/figure/{id}"), &text) {
                keyed.insert(format!("{id}/{key}"), inlines);
            }
        }
        write_sentences(&mut code, "SENTENCES", lang, &keyed);
        sentences.push(keyed);

        let mut of_claims = BTreeMap::new();
        for (id, text) in files(lang, "claim") {
            of_claims.extend(keyed_sentences(&format!("{lang}/claim/{id}"), &text));
        }
        write_sentences(&mut code, "CLAIMS", lang, &of_claims);
        claims.push(of_claims);

        let mut of_talk = BTreeMap::new();
        for (id, text) in files(lang, "talk") {
            of_talk.extend(keyed_sentences(&format!("{lang}/talk/{id}"), &text));
        }
        write_sentences(&mut code, "TALK", lang, &of_talk);
        talks.push(of_talk);
    }
    same_in_both("chapters", &chapters[0], &chapters[1], |chapter| format!("{:?}", chapter.shape()));
    same_in_both("sentences", &sentences[0], &sentences[1], |inlines| format!("{:?}", shape(inlines)));
    // Only English needs the book's words in translation.
    claims[1].retain(|key, _| !key.ends_with("/quote"));
    same_in_both("claims", &claims[0], &claims[1], |inlines| format!("{:?}", shape(inlines)));
    same_in_both("talk", &talks[0], &talks[1], |inlines| format!("{:?}", shape(inlines)));
    std::fs::write(out.join("prose.rs"), code).expect("OUT_DIR can be written");
}

struct Chapter {
    title: Vec<Inline>,
    subtitle: Vec<Inline>,
    blocks: Vec<Block>,
}

impl Chapter {
    /// What both languages must share: the order of blocks and the numbers in each.
    fn shape(&self) -> Vec<String> {
        self.blocks.iter().map(Block::shape).collect()
    }
}

enum Block {
    Prose { quote: Option<(String, Vec<Inline>)>, paragraphs: Vec<Vec<Inline>> },
    Heading(Vec<Inline>),
    Figure(String),
}

impl Block {
    fn shape(&self) -> String {
        match self {
            Block::Prose { quote, paragraphs } => {
                let numbers: Vec<_> = paragraphs.iter().map(|paragraph| shape(paragraph)).collect();
                format!("prose, quote {:?}, {numbers:?}", quote.as_ref().map(|(id, _)| id))
            }
            Block::Heading(_) => "heading".to_owned(),
            Block::Figure(id) => format!("figure {id}"),
        }
    }
}

#[derive(Debug)]
enum Inline {
    Text(String),
    Number { id: String, digits: Option<u8> },
    Say(String),
    Term(String),
    Link { href: String, text: String },
}

/// Numbers and links in a stable order, without the words.
fn shape(inlines: &[Inline]) -> Vec<String> {
    let mut shape: Vec<String> = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Text(_) | Inline::Term(_) => None,
            Inline::Number { id, digits } => Some(format!("{{{id}:{digits:?}}}")),
            Inline::Say(key) => Some(format!("{{!{key}}}")),
            Inline::Link { href, .. } => Some(href.clone()),
        })
        .collect();
    shape.sort();
    shape
}

fn same_in_both<T>(what: &str, nl: &BTreeMap<String, T>, en: &BTreeMap<String, T>, shape: impl Fn(&T) -> String) {
    for (key, dutch) in nl {
        let english = en.get(key).unwrap_or_else(|| panic!("{what}: \"{key}\" is missing in English"));
        let (dutch, english) = (shape(dutch), shape(english));
        assert!(dutch == english, "{what}: \"{key}\" differs\n  Dutch:   {dutch}\n  English: {english}");
    }
    for key in en.keys() {
        assert!(nl.contains_key(key), "{what}: \"{key}\" is missing in Dutch");
    }
}

fn files(lang: &str, kind: &str) -> Vec<(String, String)> {
    let folder = Path::new("src/text").join(lang).join(kind);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| {
            let id = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            (id, std::fs::read_to_string(&path).expect("prose is UTF-8"))
        })
        .collect();
    files.sort();
    files
}

/// A heading or a paragraph, with its inlines.
struct Piece {
    heading: Option<HeadingLevel>,
    inlines: Vec<Inline>,
}

fn pieces(place: &str, markdown: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut term = false;
    let mut link: Option<String> = None;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => pieces.push(Piece { heading: Some(level), inlines: vec![] }),
            Event::Start(Tag::Paragraph) => pieces.push(Piece { heading: None, inlines: vec![] }),
            Event::Start(Tag::Emphasis) => term = true,
            Event::End(TagEnd::Emphasis) => term = false,
            Event::Start(Tag::Link { dest_url, .. }) => link = Some(dest_url.into_string()),
            Event::End(TagEnd::Link) => link = None,
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => {}
            Event::Text(text) => {
                let piece = pieces.last_mut().unwrap_or_else(|| panic!("{place}: text outside a paragraph"));
                match &link {
                    Some(href) => piece.inlines.push(Inline::Link { href: href.clone(), text: text.to_string() }),
                    None if term => piece.inlines.push(Inline::Term(text.to_string())),
                    None => append(&mut piece.inlines, &text),
                }
            }
            Event::SoftBreak => {
                let piece = pieces.last_mut().unwrap_or_else(|| panic!("{place}: a break outside a paragraph"));
                append(&mut piece.inlines, " ");
            }
            other => panic!("{place}: {other:?} is not part of our prose"),
        }
    }
    for piece in &mut pieces {
        piece.inlines = split_numbers(place, std::mem::take(&mut piece.inlines));
    }
    pieces
}

fn append(inlines: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        last.push_str(text);
    } else {
        inlines.push(Inline::Text(text.to_owned()));
    }
}

fn split_numbers(place: &str, inlines: Vec<Inline>) -> Vec<Inline> {
    let mut split = Vec::new();
    for inline in inlines {
        let Inline::Text(text) = inline else {
            split.push(inline);
            continue;
        };
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) =
                after.split_once('}').unwrap_or_else(|| panic!("{place}: a brace is not closed: {rest}"));
            if !before.is_empty() {
                split.push(Inline::Text(before.to_owned()));
            }
            split.push(named(place, name));
            rest = after;
        }
        if !rest.is_empty() {
            split.push(Inline::Text(rest.to_owned()));
        }
    }
    split
}

fn named(place: &str, name: &str) -> Inline {
    if let Some(key) = name.strip_prefix('!') {
        return Inline::Say(key.to_owned());
    }
    if name.starts_with("figure ") || name.starts_with("quote ") {
        return Inline::Text(format!("{{{name}}}"));
    }
    let (id, digits) = match name.split_once(':') {
        Some((id, digits)) => (id, Some(digits.parse().unwrap_or_else(|_| panic!("{place}: decimals of {{{name}}}")))),
        None => (name, None),
    };
    let sound = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    let own = id.strip_prefix("claim.").unwrap_or(id);
    let named = own.split_once('.').is_some_and(|(owner, value)| sound(owner) && sound(value));
    assert!(named, "{place}: {{{name}}} is no number of a model, a figure or a claim");
    Inline::Number { id: id.to_owned(), digits }
}

fn chapter(place: &str, markdown: &str) -> Chapter {
    let mut chapter = Chapter { title: vec![], subtitle: vec![], blocks: vec![] };
    for piece in pieces(place, markdown) {
        match piece.heading {
            Some(HeadingLevel::H1) => chapter.title = piece.inlines,
            Some(HeadingLevel::H2) => chapter.subtitle = piece.inlines,
            Some(_) => chapter.blocks.push(Block::Heading(piece.inlines)),
            None => push_paragraph(&mut chapter.blocks, piece.inlines),
        }
    }
    assert!(!chapter.title.is_empty(), "{place}: a chapter starts with its title");
    chapter
}

fn push_paragraph(blocks: &mut Vec<Block>, mut inlines: Vec<Inline>) {
    let directive = match inlines.first() {
        Some(Inline::Text(text)) if text.starts_with('{') => Some(text.trim_matches(['{', '}']).to_owned()),
        _ => None,
    };
    match directive.as_deref().and_then(|directive| directive.split_once(' ')) {
        Some(("figure", id)) => blocks.push(Block::Figure(id.to_owned())),
        Some(("quote", id)) => {
            inlines.remove(0);
            blocks.push(Block::Prose { quote: Some((id.to_owned(), inlines)), paragraphs: vec![] });
        }
        _ => match blocks.last_mut() {
            Some(Block::Prose { paragraphs, .. }) => paragraphs.push(inlines),
            _ => blocks.push(Block::Prose { quote: None, paragraphs: vec![inlines] }),
        },
    }
}

fn keyed_sentences(place: &str, markdown: &str) -> Vec<(String, Vec<Inline>)> {
    let mut sentences: Vec<(String, Vec<Inline>)> = Vec::new();
    for piece in pieces(place, markdown) {
        if piece.heading.is_some() {
            let [Inline::Text(key)] = piece.inlines.as_slice() else { panic!("{place}: a key is plain text") };
            sentences.push((key.trim().to_owned(), vec![]));
        } else {
            let (key, inlines) = sentences.last_mut().unwrap_or_else(|| panic!("{place}: a sentence without a key"));
            assert!(inlines.is_empty(), "{place}: {key} has two paragraphs");
            *inlines = piece.inlines;
        }
    }
    sentences
}

fn write_chapters(code: &mut String, lang: &str, chapters: &BTreeMap<String, Chapter>) {
    let name = lang.to_uppercase();
    let _ = writeln!(code, "pub(super) static CHAPTERS_{name}: &[Chapter] = &[");
    for (id, chapter) in chapters {
        let (title, subtitle) = (list(&chapter.title), list(&chapter.subtitle));
        let _ = writeln!(code, "Chapter {{ id: {id:?}, title: {title}, subtitle: {subtitle}, blocks: &[");
        for block in &chapter.blocks {
            let _ = match block {
                Block::Heading(inlines) => writeln!(code, "Block::Heading({}),", list(inlines)),
                Block::Figure(id) => writeln!(code, "Block::Figure({id:?}),"),
                Block::Prose { quote, paragraphs } => {
                    let quote = match quote {
                        Some((id, translation)) => format!("Some(({id:?}, {}))", list(translation)),
                        None => "None".to_owned(),
                    };
                    let paragraphs: Vec<_> = paragraphs.iter().map(|paragraph| list(paragraph)).collect();
                    writeln!(code, "Block::Prose {{ quote: {quote}, paragraphs: &[{}] }},", paragraphs.join(", "))
                }
            };
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
}

fn write_sentences(code: &mut String, table: &str, lang: &str, sentences: &BTreeMap<String, Vec<Inline>>) {
    let name = lang.to_uppercase();
    let _ = writeln!(code, "pub(super) static {table}_{name}: &[(&str, Wording)] = &[");
    for (key, inlines) in sentences {
        let _ = writeln!(code, "({key:?}, Wording({:?})),", wording(key, inlines));
    }
    code.push_str("];\n");
}

/// A sentence in one string, its numbers in braces as in the Markdown: a table of pieces would be three times as large
/// in the program that every reader fetches.
fn wording(key: &str, inlines: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Text(text) => spaced(text),
        Inline::Number { id, digits: None } => format!("{{{id}}}"),
        Inline::Number { id, digits: Some(digits) } => format!("{{{id}:{digits}}}"),
        Inline::Say(said) => format!("{{!{said}}}"),
        Inline::Term(_) | Inline::Link { .. } => panic!("{key}: a sentence holds words, numbers and other sentences"),
    };
    inlines.iter().map(piece).collect()
}

/// A number and its per cent sign stay on one line.
fn spaced(text: &str) -> String {
    text.replace(" %", "\u{202f}%")
}

fn list(inlines: &[Inline]) -> String {
    let items: Vec<String> = inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => format!("Inline::Text({:?})", spaced(text)),
            Inline::Number { id, digits } => format!("Inline::Number {{ id: {id:?}, digits: {digits:?} }}"),
            Inline::Say(key) => format!("Inline::Say({key:?})"),
            Inline::Term(text) => format!("Inline::Term({text:?})"),
            Inline::Link { href, text } => format!("Inline::Link {{ href: {href:?}, text: {text:?} }}"),
        })
        .collect();
    format!("&[{}]", items.join(", "))
}

//! Figures as files: what the page saves is what `stad chart` writes, and an SVG of ours brings its numbers back.

use std::fs;
use std::path::PathBuf;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Runs, chart, defaults, runs_with};
use browser_tests::saving::Saved;
use browser_tests::stage::{SHALLOW, Stage, in_browser, in_browser_that_can, in_browser_that_complains};
use serde_json::{Value, json};

use crate::agreement::{drawn_figures, figures, numbers_agree};

const LINK: &str = "?v=1&care.trend=2&wages-regions.reach=80&vacancy-offices.withdraw=0.85";
/// The column of a figure on a laptop, and the file around it.
const COLUMN: &str = "680";
const AROUND: &str = "720";

fn runs() -> Runs {
    runs_with(&[("care.trend", "2"), ("wages-regions.reach", "80"), ("vacancy-offices.withdraw", "0.85")])
}

#[test]
fn the_page_saves_what_the_program_writes() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, LINK);
            for id in figures() {
                let figure = page.figure(id);
                figure.open_details();
                for (button, format, width) in
                    [("SVG", "svg", AROUND), ("CSV", "csv", AROUND), ("JSON", "json", AROUND), ("HTML", "html", COLUMN)]
                {
                    let file = figure.save_as(button);
                    assert_eq!(file.name, format!("{id}-{}.{format}", language.code()));
                    let written = native(stage, language, id, LINK, &["--format", format, "--width", width]);
                    same(&file, &written);
                    let told =
                        eventually(|| if page.status().contains(&file.name) { Ok(()) } else { Err(page.status()) });
                    assert_eq!(told, Ok(()), "the status region says what was saved");
                }
            }
        }
    });
}

#[test]
fn excel_gets_the_same_cells() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, LINK);
        let figure = page.figure("care-nest");
        figure.open_details();
        let [csv, excel] = ["CSV", "CSV voor Excel"].map(|button| figure.save_as(button));
        assert_eq!((excel.name.as_str(), csv.name.as_str()), ("care-nest-nl-excel.csv", "care-nest-nl.csv"));
        let excel = text(&excel).strip_prefix('\u{feff}').expect("a byte order mark").to_owned();
        let cells = |line: &str, separator| {
            line.split(separator).take(4).map(|cell| cell.trim_matches('"').replace(',', ".")).collect()
        };
        let of_csv: Vec<Vec<String>> = text(&csv).lines().map(|line| cells(line, ',')).collect();
        let of_excel: Vec<Vec<String>> = excel.lines().map(|line| cells(line, ';')).collect();
        assert!(of_csv.len() > 10 && of_csv == of_excel);
        stage.page(Language::English, "").figure("care-nest").open_details();
        let here = |page: &Page| page.browser.all("#care-nest [data-save]").len();
        let english = Page { browser: &stage.browser, language: Language::English };
        let come = eventually(|| if here(&english) == 7 { Ok(()) } else { Err(here(&english)) });
        assert_eq!(come, Ok(()), "an Excel in English opens the other file");
    });
}

#[test]
fn a_file_holds_the_drawing_of_the_screen() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for (width, height, mobile) in [(1280, 900, false), (390, 844, true), (900, 900, false)] {
            stage.browser.set_size(width, height, mobile);
            let page = stage.page(Language::Dutch, LINK);
            for id in drawn_figures() {
                let figure = page.figure(id);
                figure.open_details();
                let file = figure.save_as("SVG");
                let [screen, saved] = geometries(&page, id, &text(&file));
                assert!(screen.len() > 5 && screen == saved, "{id} at {width} px: {}", differences(&screen, &saved));
                let around = attribute(&text(&file), "width").to_string();
                same(&file, &native(stage, Language::Dutch, id, LINK, &["--width", &around]));
            }
        }
    });
}

#[test]
fn a_reader_in_the_dark_saves_a_dark_figure() {
    in_browser_that_can(Ability::ColourScheme, |stage| {
        stage.browser.prefer("dark");
        let page = stage.page(Language::Dutch, LINK);
        let figure = page.figure("care-nest");
        figure.open_details();
        let link = LINK.replace("v=1", "v=1&theme=dark");
        same(&figure.save_as("SVG"), &native(stage, Language::Dutch, "care-nest", &link, &[]));
        stage.browser.prefer("light");
    });
}

#[test]
fn a_png_is_twice_the_svg_and_says_where_it_comes_from() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, LINK);
        for id in ["care-nest", "wages-map"] {
            let figure = page.figure(id);
            figure.open_details();
            let png = figure.save_as("PNG");
            assert_eq!((png.name.as_str(), png.media_type.as_str()), (format!("{id}-nl.png").as_str(), "image/png"));
            let chunks = chunks(&png.content);
            assert_eq!(chunks[0].0, "IHDR");
            let side = |at: usize| u32::from_be_bytes(chunks[0].1[at..at + 4].try_into().expect("four bytes"));
            let svg = text(&figure.save_as("SVG"));
            assert_eq!([side(0), side(4)], [attribute(&svg, "width") * 2, attribute(&svg, "height") * 2]);
            let texts: Vec<String> =
                chunks.iter().filter(|(name, _)| name == "iTXt").map(|(_, data)| words(data)).collect();
            let link = format!("Link {}#{id}", stage.address(Language::Dutch, LINK));
            assert!(texts.contains(&link), "{link} is not in {texts:#?}");
            for keyword in ["Title", "Description", "Source", "Citation", "Book", "Copyright", "Software"] {
                assert!(
                    texts.iter().any(|text| text.starts_with(&format!("{keyword} "))),
                    "no {keyword} in {texts:#?}"
                );
            }
            assert!(colours(&page, &png.content) > 10, "{id} is painted");
        }
    });
}

#[test]
fn an_svg_of_ours_brings_its_numbers_back() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "");
            let svg = native(stage, Language::Dutch, "wages-map", LINK, &[]);
            page.drop_file("elsewhere named.SVG", "", &String::from_utf8_lossy(&svg));
            reopened(&page, "wages-map");
        }
    });
}

#[test]
fn an_svg_can_be_chosen() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, LINK);
        page.figure("offices-path").open_details();
        let path = kept("gekozen.svg", &page.figure("offices-path").save_as("SVG").content);
        let page = stage.page(Language::Dutch, "?theme=dark");
        page.figure("care-nest").open_details();
        let input = || page.browser.all("#care-nest input[type=file]");
        let come = eventually(|| if input().is_empty() { Err("no input") } else { Ok(()) });
        assert_eq!(come, Ok(()));
        // Firefox adds the words of its own button.
        let name = page.browser.name(&input()[0]);
        assert!(name.starts_with("Open een SVG"), "{name}");
        page.browser.type_into(&input()[0], &path.display().to_string());
        // Light or dark is the reader's own.
        let query = page.query_when("the file", |query| query.contains("care.trend"));
        assert_eq!(query, LINK.replace("v=1", "v=1&theme=dark"));
        reopened(&page, "offices-path");
        fs::remove_file(path).expect("the file can be removed");
    });
}

#[test]
fn what_a_file_asks_too_much_is_told() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "?care.collective=90");
        let svg = String::from_utf8(native(stage, Language::Dutch, "care-nest", LINK, &[])).expect("text");
        let edited = svg.replace("query=\"v=1&amp;care.trend=2", "query=\"v=1&amp;care.trend=99.5&amp;care.nothing=1");
        assert_ne!(edited, svg);
        page.drop_file("a.svg", "image/svg+xml", &edited);
        let told = eventually(|| match page.status() {
            status if status.contains("99.5 valt buiten het bereik") && status.contains("care.nothing") => Ok(()),
            status => Err(status),
        });
        assert_eq!(told, Ok(()));
        page.query_when("the file", |query| query.contains("care.trend=6&") && !query.contains("care.collective"));
    });
}

#[test]
fn another_file_changes_nothing_and_is_told() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, LINK);
            let svg = String::from_utf8(native(stage, language, "care-nest", "", &[])).expect("text");
            let mut told = Vec::new();
            for (name, media_type, content) in [
                ("foto.jpg", "image/jpeg", "\u{fffd}"),
                ("getallen.svg", "", "series,x,y,unit,source"),
                ("pagina.svg", "image/svg+xml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                ("half.svg", "image/svg+xml", &svg[..svg.len() / 2]),
                ("vreemd.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata/></svg>"),
                ("later.svg", "image/svg+xml", &svg.replace("id=\"care-nest\" lang", "id=\"morgen\" lang")),
                ("zonder.svg", "image/svg+xml", &svg.replace(" query=", " was=")),
                ("groot.svg", "image/svg+xml", &svg.replace("</svg>\n", &" ".repeat(2_000_001))),
            ] {
                let before = page.status();
                page.drop_file(name, media_type, content);
                let status = eventually(|| match page.status() {
                    status if status.is_empty() || told.last() == Some(&status) && !repeats(name) => {
                        Err(before.clone())
                    }
                    status => Ok(status),
                });
                told.push(status.unwrap_or_else(|_| panic!("nothing is said of {name}")));
                assert_eq!(page.query(), LINK, "{name}");
                numbers_agree(&page, &runs(), name);
            }
            let mut kinds = told.clone();
            kinds.sort();
            kinds.dedup();
            assert_eq!(kinds.len(), 5, "{told:#?}");
        }
    });
}

/// Files of which the same is said as of the one before.
fn repeats(name: &str) -> bool {
    name == "getallen.svg"
}

#[test]
fn an_embed_opens_its_own_figure_and_says_where_another_belongs() {
    in_browser(|stage| {
        let page = stage.file(Language::Dutch, "embed-care-nest.html");
        let svg = |figure| String::from_utf8(native(stage, Language::Dutch, figure, LINK, &[])).expect("text");
        page.drop_file("kaart.svg", "image/svg+xml", &svg("wages-map"));
        let told = eventually(|| match page.status() {
            status if status.contains("niet op deze pagina") => Ok(()),
            status => Err(status),
        });
        assert_eq!((told, page.query()), (Ok(()), String::new()));
        numbers_agree(&page, &defaults(), "the file of another figure");
        page.drop_file("nest.svg", "image/svg+xml", &svg("care-nest"));
        page.query_when("its own file", |query| query == LINK);
        numbers_agree(&page, &runs(), "its own file");
    });
}

#[test]
fn without_what_makes_files_a_sentence_says_so() {
    // The browser reports what does not arrive.
    in_browser_that_complains(|stage| {
        for language in Language::ALL {
            stage.browser.go(&stage.address_in(SHALLOW, &format!("{}{LINK}", language.file())));
            let page = Page::when_ready(&stage.browser, language);
            page.figure("care-nest").open_details();
            let svg = native(stage, language, "care-nest", "", &[]);
            page.drop_file("nest.svg", "image/svg+xml", &String::from_utf8_lossy(&svg));
            let told = eventually(|| match page.status() {
                status if status.contains("lukte niet") || status.contains("did not work") => Ok(()),
                status => Err(status),
            });
            assert_eq!((told, page.query().as_str()), (Ok(()), LINK));
            assert_eq!(page.browser.all("[data-save], [data-open]").len(), 0, "dead controls");
            numbers_agree(&page, &runs(), "a file that cannot be opened");
        }
    });
}

/// What `stad chart` writes for the page that is open.
fn native(stage: &Stage, language: Language, figure: &str, link: &str, options: &[&str]) -> Vec<u8> {
    let page = stage.address(language, "");
    let arguments = [figure, "--link", link, "--lang", language.code(), "--page", &page];
    chart(&[&arguments, options].concat())
}

#[track_caller]
fn same(file: &Saved, written: &[u8]) {
    if file.content == written {
        return;
    }
    let (ours, theirs) = (text(file), String::from_utf8_lossy(written).into_owned());
    let only = |one: &str, other: &str| -> Vec<String> {
        let lines = one.lines().filter(|line| !other.lines().any(|other| other == *line));
        lines.map(|line| line.chars().take(300).collect()).take(5).collect()
    };
    panic!("{}: only here {:#?}, only there {:#?}", file.name, only(&ours, &theirs), only(&theirs, &ours));
}

fn text(file: &Saved) -> String {
    String::from_utf8(file.content.clone()).expect("text")
}

/// The numbers of the file are there, the status region says so, and its figure is in view.
#[track_caller]
fn reopened(page: &Page, figure: &str) {
    numbers_agree(page, &runs(), "the file");
    let opened = page.language.opened();
    let told = eventually(|| if page.status().contains(opened) { Ok(()) } else { Err(page.status()) });
    assert_eq!(told, Ok(()));
    let top = "return document.getElementById(arguments[0]).getBoundingClientRect().top";
    let in_view = eventually(|| match page.browser.script(top, vec![json!(figure)]).as_f64() {
        Some(top) if (-5.0..300.0).contains(&top) => Ok(()),
        other => Err(other),
    });
    assert_eq!(in_view, Ok(()), "{figure} is in view");
}

/// A file on disk, for the browser to choose.
fn kept(name: &str, content: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("stad-{}-{name}", std::process::id()));
    fs::write(&path, content).expect("the folder for temporary files can be written");
    path
}

/// The shapes of the drawing on the screen, and of the one in a file.
fn geometries(page: &Page, figure: &str, file: &str) -> [Vec<String>; 2] {
    let script = "
        const [figure, file] = arguments;
        const sides = { path: ['d'], rect: ['x', 'y', 'width', 'height'], polyline: ['points'], polygon: ['points'], text: ['x', 'y'] };
        const shapes = svg => [...svg.querySelectorAll(':scope > g :is(path, rect, polyline, polygon, text)')].map(shape =>
            [shape.localName, ...sides[shape.localName].map(name => shape.getAttribute(name)), shape.textContent].join(' '));
        const shown = [...document.querySelectorAll(`#${figure} svg.chart`)].find(svg => svg.clientWidth);
        const saved = new DOMParser().parseFromString(file, 'image/svg+xml').querySelector('svg > svg');
        return [shapes(shown), shapes(saved)];";
    let both = page.browser.script(script, vec![json!(figure), json!(file)]);
    serde_json::from_value(both).expect("two lists of texts")
}

fn differences(one: &[String], other: &[String]) -> String {
    let first = one.iter().zip(other).find(|(one, other)| one != other);
    format!("{} and {} shapes, {first:#?}", one.len(), other.len())
}

/// The chunks of a PNG by name.
fn chunks(png: &[u8]) -> Vec<(String, &[u8])> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n").expect("a PNG");
    let mut chunks = Vec::new();
    while rest.len() > 12 {
        let length = u32::from_be_bytes(rest[..4].try_into().expect("four bytes")) as usize;
        chunks.push((String::from_utf8_lossy(&rest[4..8]).into_owned(), &rest[8..8 + length]));
        rest = &rest[12 + length..];
    }
    chunks
}

/// Keyword and text of an `iTXt` chunk that is not compressed.
fn words(data: &[u8]) -> String {
    String::from_utf8_lossy(data).replacen("\0\0\0\0\0", " ", 1)
}

/// The value of an attribute of the root.
fn attribute(svg: &str, name: &str) -> u32 {
    let rest = svg.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
    rest.split('"').next().and_then(|value| value.parse().ok()).expect("a whole number")
}

/// How many colours a picture has, as the browser reads it.
fn colours(page: &Page, png: &[u8]) -> u64 {
    let script = "
        const [bytes, done] = arguments;
        createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then(picture => {
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0);
            const { data } = context.getImageData(0, 0, picture.width, picture.height);
            done(new Set(new Uint32Array(data.buffer)).size);
        }, error => done(String(error)));";
    match page.browser.script_with_callback(script, vec![json!(png)]) {
        Value::Number(number) => number.as_u64().unwrap_or_default(),
        other => panic!("the picture is not one: {other}"),
    }
}

//! Figures on pages of others: a frame from another origin, with the code that the page gives for it.

use std::fs;
use std::io::{Write as _, stderr};
use std::path::PathBuf;

use browser_tests::ability::Ability;
use browser_tests::browser::{Browser, eventually};
use browser_tests::engine::Engine;
use browser_tests::environment;
use browser_tests::headers::Headers;
use browser_tests::memory;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::runs_with;
use browser_tests::server::{Mount, Server};
use browser_tests::stage::{Stage, in_browser, in_browser_that_can, in_browser_that_complains};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::agreement::{drawn_figures, numbers_agree};

const LINK: &str = "?v=1&care.trend=2";
const FROZEN: &str = "code, getallen blijven zo";
const UPDATING: &str = "code, gaat mee met nieuwe versies";
const MOVED: [(&str, &str); 1] = [("care.trend", "2")];
/// What ten figures on a page may keep in memory.
const MOST_MEGABYTES: f64 = 80.0;
/// The height of a frame before its figure has told its own.
const SERVED: &str = "720px";

#[test]
fn a_plain_page_carries_the_figure_at_its_own_height() {
    in_browser(|stage| carries(stage, "plain.html", FROZEN, "?v=1&care.trend=2"));
}

#[test]
fn a_block_of_wordpress_carries_the_figure_at_its_own_height() {
    in_browser(|stage| carries(stage, "wordpress.html", UPDATING, "?care.trend=2"));
}

#[test]
fn a_chapter_in_xhtml_carries_the_figure_at_its_own_height() {
    in_browser(|stage| {
        carries(stage, "chapter.xhtml", FROZEN, "?v=1&care.trend=2");
        let shown = "return [document.querySelector('iframe'), document.querySelector('img')].map(one => one.getClientRects().length)";
        assert_eq!(stage.browser.script(shown, Vec::new()), json!([1, 0]), "the frame, and no picture beside it");
    });
}

#[test]
fn a_host_without_scripts_shows_the_picture_of_these_numbers_alone() {
    in_browser_that_can(Ability::ScriptsOff, |stage| {
        let code = code(stage, FROZEN);
        let host = Host::start("still", "plain.html", stage, &code);
        stage.browser.allow_scripts(false);
        let is_phone = stage.browser.engine() == Engine::Chromium;
        stage.browser.set_size(if is_phone { 390 } else { 500 }, 844, is_phone);
        stage.browser.go(&host.address());
        let shown = "const picture = document.querySelector('noscript img');
            return [document.querySelector('iframe').getClientRects().length, picture.naturalWidth > 0 && picture.width > 200,
                document.documentElement.scrollWidth <= innerWidth]";
        let alone = eventually(|| match stage.browser.script(shown, Vec::new()) {
            found if found == json!([0, true, true]) => Ok(()),
            found => Err(found),
        });
        stage.browser.allow_scripts(true);
        assert_eq!(alone, Ok(()), "the frame is gone, the picture is there, nothing overflows");
    });
}

#[test]
fn only_a_height_of_the_right_shape_from_the_right_place_counts() {
    in_browser(|stage| {
        let code = code(stage, FROZEN);
        let host = Host::start("shapes", "plain.html", stage, &code);
        stage.browser.go(&host.address());
        let own = grown(stage);
        let height = |value: u32| format!("{{ type: 'stad-height', version: 1, height: {value} }}");
        stage.browser.enter_frame("iframe");
        for wrong in [
            "'900'".to_owned(),
            "null".to_owned(),
            "{ type: 'stad-height', version: 1 }".to_owned(),
            "{ type: 'stad-height', version: 2, height: 900 }".to_owned(),
            "{ type: 'height', version: 1, height: 900 }".to_owned(),
            "{ type: 'stad-height', version: 1, height: '900' }".to_owned(),
            "{ type: 'stad-height', version: 1, height: NaN }".to_owned(),
            "{ type: 'stad-height', version: 1, height: 900, html: '' }".to_owned(),
        ] {
            stage.browser.script(&format!("parent.postMessage({wrong}, '*')"), Vec::new());
        }
        stage.browser.leave_frame();
        // The host's own window is no frame of ours.
        stage.browser.script(&format!("postMessage({}, '*')", height(901)), Vec::new());
        assert_eq!(settled(stage), own, "a message of a wrong shape or from a strange place");
        for (asked, given) in [(1_000_000, "3000px"), (1, "200px"), (901, "901px")] {
            stage.browser.enter_frame("iframe");
            stage.browser.script(&format!("parent.postMessage({}, '*')", height(asked)), Vec::new());
            stage.browser.leave_frame();
            becomes(stage, given, &format!("the height for {asked}"));
        }
        // The same frame, gone to another origin.
        stage.browser.script(
            "document.querySelector('iframe').contentWindow.location = arguments[0]",
            vec![json!(host.stranger())],
        );
        let said = eventually(|| match stage.browser.script("return window.strange ?? 0", Vec::new()) {
            count if count == json!(1) => Ok(()),
            count => Err(count),
        });
        assert_eq!(said, Ok(()), "the stranger spoke");
        assert_eq!(settled(stage), "901px", "a message from a strange origin");
    });
}

#[test]
fn a_frame_without_an_origin_shows_the_still_figure_and_says_why_it_does_not_move() {
    // The browser reports that it refuses the program, which is what the sentence is about.
    in_browser_that_complains(|stage| {
        let host = Host::start("sandboxed", "sandboxed.html", stage, "");
        stage.browser.go(&host.address());
        grown(stage);
        stage.browser.enter_frame("iframe");
        let page = Page { browser: &stage.browser, language: Language::Dutch };
        let failed = eventually(|| if page.state() == "failed" { Ok(()) } else { Err(page.state()) });
        assert_eq!(failed, Ok(()), "data-stad without an origin");
        assert!(page.visible_text().contains("Het rekenprogramma is niet aangekomen."));
        assert_eq!(stage.browser.all("figure .drawing svg.chart").len(), 1, "the still drawing");
        stage.browser.leave_frame();
    });
}

#[test]
fn a_frame_without_an_origin_calculates_where_the_server_lets_it_read() {
    in_browser(|stage| {
        let page = published();
        let host = Host::with("let-in", "sandboxed.html", &page.url("/"), "");
        stage.browser.go(&host.address());
        grown(stage);
        stage.browser.enter_frame("iframe");
        numbers_agree(&Page::when_ready(&stage.browser, Language::Dutch), &runs_with(&MOVED), "without an origin");
        // What is fetched when the page is at work has arrived too.
        let styles = "return document.querySelectorAll('link[href$=\"steps.css\"]').length";
        let come =
            eventually(|| if stage.browser.script(styles, Vec::new()) == json!(1) { Ok(()) } else { Err("no steps") });
        assert_eq!(come, Ok(()));
        stage.browser.leave_frame();
    });
}

#[test]
fn ten_figures_on_a_page_share_one_download_and_little_memory() {
    if !Ability::Memory.is_here(Engine::of_this_run()) {
        return;
    }
    let page = published();
    let frame = |figure: &str| {
        format!(
            "<iframe data-stad src=\"https://example.org/stad/embed-{figure}.html?v=1\" loading=\"lazy\" title=\"{figure}\"></iframe>"
        )
    };
    let chosen: Vec<&str> = drawn_figures().take(10).collect();
    let code: String = chosen.iter().map(|figure| frame(figure)).collect::<Vec<_>>().join("\n");
    let host = Host::with("ten", "plain.html", &page.url("/"), &code);
    let browser = Browser::start();
    browser.open_tab(1280, 900);
    browser.go(&host.server.url("/empty.html"));
    let before = kept(&browser);
    browser.go(&host.address());
    for figure in &chosen {
        let frame = format!("iframe[title={figure}]");
        let script = "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })";
        browser.script(script, vec![json!(frame)]);
        browser.enter_frame(&frame);
        Page::when_ready(&browser, Language::Dutch);
        let styles = "return document.querySelectorAll('link[href$=\"steps.css\"]').length";
        let come = eventually(|| if browser.script(styles, Vec::new()) == json!(1) { Ok(()) } else { Err("no steps") });
        assert_eq!(come, Ok(()), "{figure}");
        browser.leave_frame();
    }
    let sent = page.sent();
    let twice: Vec<_> = sent.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "sent more than once: {twice:?}");
    assert_eq!(sent.keys().filter(|name| name.ends_with("_bg.wasm")).count(), 1, "{sent:?}");
    assert_eq!(sent.keys().filter(|name| name.starts_with("/embed-")).count(), chosen.len(), "{sent:?}");
    let (Some(before), Some(after)) = (before, kept(&browser)) else {
        let _ = writeln!(stderr(), "not measured: ten figures in memory: this system has no /proc");
        return;
    };
    let megabytes = (after.saturating_sub(before)) as f64 / 1e6;
    let _ = writeln!(stderr(), "ten figures on a page keep {megabytes:.1} MB");
    assert!(megabytes < MOST_MEGABYTES, "ten figures on a page keep {megabytes:.1} MB");
}

/// What pages keep once what nobody needs any more is cleared away.
fn kept(browser: &Browser) -> Option<u64> {
    browser.devtools("HeapProfiler.collectGarbage", &json!({}));
    memory::of_pages(browser)
}

/// The built page as README.md has it published.
fn published() -> Server {
    Server::start_host(vec![Mount { address: "/", source: environment::dist() }], Headers::of_readme())
}

/// Opens a host with the code of a figure, and looks into the frame.
#[track_caller]
fn carries(stage: &Stage, file: &str, button: &str, query: &str) {
    let code = code(stage, button);
    let host = Host::start(file, file, stage, &code);
    stage.browser.go(&host.address());
    stage.browser.script("document.querySelector('iframe').scrollIntoView()", Vec::new());
    grown(stage);
    let titled = "const frame = document.querySelector('iframe'); return [frame.title.length > 10, frame.loading]";
    assert_eq!(stage.browser.script(titled, Vec::new()), json!([true, "lazy"]));
    let link = stage.browser.script("return new URL(document.querySelector('iframe').src).search", Vec::new());
    assert_eq!(link, json!(query), "the link of the frame");
    stage.browser.enter_frame("iframe");
    let page = Page::when_ready(&stage.browser, Language::Dutch);
    numbers_agree(&page, &runs_with(&MOVED), file);
    let hidden = "return document.documentElement.scrollHeight > innerHeight + 1";
    let fits = eventually(|| match stage.browser.script(hidden, Vec::new()) {
        Value::Bool(false) => Ok(()),
        other => Err(other),
    });
    assert_eq!(fits, Ok(()), "the frame is as high as its figure");
    stage.browser.leave_frame();
}

/// The code that the page gives.
fn code(stage: &Stage, button: &str) -> String {
    let page = stage.page(Language::Dutch, LINK);
    let figure = page.figure("care-nest");
    figure.open_details();
    let candidates = "#care-nest [role=group] button";
    let come = eventually(|| if stage.browser.all(candidates).is_empty() { Err("no buttons") } else { Ok(()) });
    assert_eq!(come, Ok(()));
    page.use_by_key(&page.by_role(candidates, "button", button), Key::Enter);
    let code = eventually(|| match page.text_of("return document.querySelector('#care-nest textarea').value") {
        code if code.is_empty() => Err(()),
        code => Ok(code),
    });
    let said = eventually(|| if page.status().contains("De code") { Ok(()) } else { Err(page.status()) });
    assert_eq!(said, Ok(()), "what the status region says of the code");
    let code = code.expect("the page gives a code");
    let picture =
        code.split_once("<noscript>").and_then(|(_, rest)| rest.split_once("</noscript>")).map(|(inner, _)| inner);
    let is_still = |inner: &str| inner.contains("<img src=\"data:image/svg+xml,") && inner.contains("alt=\"");
    assert!(picture.is_some_and(is_still), "{code}");
    code
}

/// The height of the frame once its figure has told it.
#[track_caller]
fn grown(stage: &Stage) -> String {
    let answer = eventually(|| match height(stage) {
        height if height.is_empty() || height == SERVED => Err(height),
        height => Ok(height),
    });
    assert!(answer.is_ok(), "the frame keeps its height: {answer:?}");
    settled(stage)
}

fn height(stage: &Stage) -> String {
    let asked = stage.browser.script("return document.querySelector('iframe').style.height", Vec::new());
    asked.as_str().unwrap_or_default().to_owned()
}

/// The height when it does not change any more.
fn settled(stage: &Stage) -> String {
    let mut before = height(stage);
    for _ in 0..10 {
        std::thread::sleep(std::time::Duration::from_millis(150));
        let now = height(stage);
        if now == before {
            return now;
        }
        before = now;
    }
    before
}

#[track_caller]
fn becomes(stage: &Stage, expected: &str, what: &str) {
    let answer = eventually(|| match height(stage) {
        height if height == expected => Ok(()),
        height => Err(height),
    });
    assert_eq!(answer, Ok(()), "{what}");
}

/// A page of somebody else, from an origin of its own.
struct Host {
    /// The name of its page.
    page: String,
    server: Server,
    other: Server,
}

impl Host {
    /// Writes the page of a file with a code, into a folder of its own, and serves it.
    fn start(name: &str, file: &str, stage: &Stage, code: &str) -> Host {
        Host::with(name, file, &stage.address(Language::Dutch, "").replace("index.html", ""), code)
    }

    /// The same for figures whose page is at an address.
    fn with(name: &str, file: &str, dist: &str, code: &str) -> Host {
        let markup = fs::read_to_string(environment::hosts().join(file)).expect("the host is there");
        let folder: PathBuf = std::env::temp_dir().join(format!("stad-host-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the host");
        let (_, ending) = file.split_once('.').expect("a file has an ending");
        let name = format!("index.{ending}");
        let page = markup.replace("<!-- code -->", code).replace("https://example.org/stad/", dist);
        // Counts what the stranger says, which the host itself must not heed.
        let counter = "<script>addEventListener('message', event => { if (event.data?.height === 555) window.strange = 1 })</script></body>";
        fs::write(folder.join(&name), page.replace("</body>", counter)).expect("the host is written");
        let stranger = "<!doctype html><title>x</title><script>parent.postMessage({ type: 'stad-height', version: 1, height: 555 }, '*')</script>";
        fs::write(folder.join("empty.html"), "<!doctype html><title>x</title>").expect("the empty page is written");
        fs::write(folder.join("stranger.html"), stranger).expect("the stranger is written");
        let icon = || Mount { address: "/favicon.ico", source: environment::dist().join("preview.png") };
        let serve = || Server::start(vec![icon(), Mount { address: "/", source: folder.clone() }], false);
        Host { page: name, server: serve(), other: serve() }
    }

    fn address(&self) -> String {
        self.server.url(&format!("/{}", self.page))
    }

    fn stranger(&self) -> String {
        self.other.url("/stranger.html")
    }
}

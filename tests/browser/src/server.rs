//! Files of a folder over HTTP, as any plain web server gives them.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use crate::headers::Headers;

/// Longest request that is read; the longest link that a test sends has 100 kB.
const REQUEST_LIMIT: u64 = 1 << 20;

/// What `performance.now()` needs for steps of 5 microseconds.
const ISOLATION: &str = "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n";

/// Keeps what the console of a page is told.
const RECORDER: &str = include_str!("recorder.js");

/// Where a recording server has the scripts that stand in every page, before anything else.
const FIRST_SCRIPTS: &str = "/first.js";

/// A folder or a file under an address; the first that fits counts.
pub struct Mount {
    /// Path in the address, from the first slash on.
    pub address: &'static str,
    /// Folder or file on disk.
    pub source: PathBuf,
}

/// What is wrong with files under an address.
pub struct Flaw {
    /// Path in the address, from the first slash on.
    pub address: &'static str,
    /// How the names of the files begin.
    pub start: &'static str,
    /// How they end.
    pub ending: &'static str,
    /// What is wrong with them.
    pub kind: FlawKind,
}

/// Ways in which a file does not arrive as it should.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FlawKind {
    /// It is not there.
    Missing,
    /// Half of it arrives, as if that were all.
    Truncated,
    /// It is a page that says that something is missing, with the status of success.
    Another,
    /// It is called plain text.
    OfAnotherType,
    /// It is held back until [`Server::release`].
    Held,
}

/// A running server; it ends with the process.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// What the threads of a server share.
struct Shared {
    mounts: Vec<Mount>,
    flaws: Vec<Flaw>,
    headers: &'static str,
    /// What a host sends besides; such a one lets browsers keep files.
    rules: Headers,
    recording: bool,
    /// Whether nobody gets an answer.
    down: AtomicBool,
    /// How often the content of each address was sent.
    sent: Mutex<BTreeMap<String, usize>>,
    /// What runs in a page of a recording server before its own scripts.
    script: Mutex<String>,
    /// How often what was held back has been let go.
    released: Mutex<u32>,
    gate: Condvar,
}

impl Server {
    /// Serves the mounts on a free port of this machine alone. `isolated` adds the headers for a fine clock.
    pub fn start(mounts: Vec<Mount>, isolated: bool) -> Self {
        Self::start_flawed(mounts, Vec::new(), isolated)
    }

    /// The same with flaws.
    pub fn start_flawed(mounts: Vec<Mount>, flaws: Vec<Flaw>, isolated: bool) -> Self {
        Self::start_with(mounts, flaws, if isolated { ISOLATION } else { "" }, Headers::default(), false)
    }

    /// Serves the mounts with flaws and with a script in each page that keeps what the console is told.
    pub fn start_recording(mounts: Vec<Mount>, flaws: Vec<Flaw>) -> Self {
        Self::start_with(mounts, flaws, "", Headers::default(), true)
    }

    /// Serves the mounts as a host of plain files does: with these headers, and a file that a browser has is not sent again.
    pub fn start_host(mounts: Vec<Mount>, rules: Headers) -> Self {
        Self::start_with(mounts, Vec::new(), "", rules, false)
    }

    fn start_with(
        mounts: Vec<Mount>,
        flaws: Vec<Flaw>,
        headers: &'static str,
        rules: Headers,
        recording: bool,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine gives a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let shared = Arc::new(Shared {
            mounts,
            flaws,
            headers,
            rules,
            recording,
            down: AtomicBool::new(false),
            sent: Mutex::default(),
            script: Mutex::default(),
            released: Mutex::new(0),
            gate: Condvar::new(),
        });
        let server = Self { address, shared: Arc::clone(&shared) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A browser that goes away in the middle of an answer is no failure of a test.
                thread::spawn(move || drop(answer(&stream, &shared)));
            }
        });
        server
    }

    /// Has a recording server put a script before those of every page, in the place of the last one.
    pub fn run_first(&self, script: &str) {
        *self.shared.script.lock().unwrap_or_else(PoisonError::into_inner) = script.to_owned();
    }

    /// Lets go what is held back at this moment.
    pub fn release(&self) {
        *self.shared.released.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.shared.gate.notify_all();
    }

    /// From now on nobody gets an answer, as without a network; or again.
    pub fn be_down(&self, down: bool) {
        self.shared.down.store(down, Ordering::SeqCst);
    }

    /// How often the content of each address was sent; one that the browser had already does not count.
    pub fn sent(&self) -> BTreeMap<String, usize> {
        self.shared.sent.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Full address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Shared {
    fn flaw(&self, path: &str) -> Option<FlawKind> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let fits = |flaw: &&Flaw| {
            path.starts_with(flaw.address) && name.starts_with(flaw.start) && name.ends_with(flaw.ending)
        };
        self.flaws.iter().find(fits).map(|flaw| flaw.kind)
    }

    fn first_scripts(&self) -> Vec<u8> {
        format!("{RECORDER}\n{}", self.script.lock().unwrap_or_else(PoisonError::into_inner)).into_bytes()
    }

    fn wait_for_release(&self) {
        let released = self.released.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *released;
        drop(self.gate.wait_while(released, |now| *now == before));
    }
}

fn answer(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    let mut reader = BufReader::new(stream.take(REQUEST_LIMIT));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let (mut header, mut known) = (String::new(), String::new());
    while reader.read_line(&mut header)? > 2 {
        if let Some((_, tag)) = header.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("if-none-match")) {
            tag.trim().clone_into(&mut known);
        }
        header.clear();
    }
    if shared.down.load(Ordering::SeqCst) {
        return Ok(());
    }
    let target = request.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let flaw = shared.flaw(path);
    if flaw == Some(FlawKind::Held) {
        shared.wait_for_release();
    }
    let file = locate(path, &shared.mounts).filter(|_| flaw != Some(FlawKind::Missing));
    let (status, mut kind, mut body) = match file.as_deref().map(fs::read) {
        _ if shared.recording && path == FIRST_SCRIPTS => {
            ("200 OK", "text/javascript; charset=utf-8", shared.first_scripts())
        }
        Some(Ok(body)) if shared.recording && body.starts_with(b"<!doctype html>") => {
            ("200 OK", "text/html; charset=utf-8", with_first_scripts(&body))
        }
        Some(Ok(body)) => ("200 OK", file.as_deref().map_or("", media_type), body),
        _ => ("404 Not Found", "text/plain; charset=utf-8", b"not found".to_vec()),
    };
    match flaw {
        Some(FlawKind::Truncated) => body.truncate(body.len() / 2),
        Some(FlawKind::OfAnotherType) => kind = "text/plain; charset=utf-8",
        Some(FlawKind::Another) => {
            kind = "text/html; charset=utf-8";
            body = b"<!doctype html><title>Not found</title>".to_vec();
        }
        Some(FlawKind::Missing | FlawKind::Held) | None => {}
    }
    let mut headers = shared.headers.to_owned();
    let mut status = status;
    if shared.rules.is_empty() {
        headers.push_str("Cache-Control: no-store\r\n");
    } else {
        let tag = tag(&body);
        if tag == known {
            (status, body) = ("304 Not Modified", Vec::new());
        }
        headers.push_str(&format!("ETag: {tag}\r\n"));
        headers.extend(shared.rules.of(path).into_iter().map(|line| format!("{line}\r\n")));
    }
    if status == "200 OK" {
        *shared.sent.lock().unwrap_or_else(PoisonError::into_inner).entry(path.to_owned()).or_default() += 1;
    }
    let mut out = stream;
    write!(
        out,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{headers}Connection: close\r\n\r\n",
        body.len()
    )?;
    out.write_all(&body)
}

/// What a browser names a content by when it asks whether it is still the same.
fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn with_first_scripts(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    page.replacen("<head>", &format!("<head><script src=\"{FIRST_SCRIPTS}\"></script>"), 1).into_bytes()
}

fn locate(path: &str, mounts: &[Mount]) -> Option<PathBuf> {
    let (mount, rest) = mounts.iter().find_map(|mount| Some((mount, path.strip_prefix(mount.address)?)))?;
    let relative = Path::new(rest.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = if rest.is_empty() { mount.source.clone() } else { mount.source.join(relative) };
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("xhtml") => "application/xhtml+xml",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mounts() -> Vec<Mount> {
        vec![
            Mount { address: "/bench/d3.js", source: "/lib/d3.min.js".into() },
            Mount { address: "/bench/", source: "/bench".into() },
        ]
    }

    #[test]
    fn the_first_mount_that_fits_counts() {
        assert_eq!(locate("/bench/d3.js", &mounts()), Some("/lib/d3.min.js".into()));
        assert_eq!(locate("/bench/care-nest.html", &mounts()), Some("/bench/care-nest.html".into()));
        assert_eq!(locate("/elsewhere", &mounts()), None);
    }

    #[test]
    fn no_path_leaves_the_folder() {
        assert_eq!(locate("/bench/../secret", &mounts()), None);
    }
}

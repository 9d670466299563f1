//! What pages of a browser keep in memory, by what Linux says of its processes.

use std::fs;
use std::path::Path;

use crate::browser::Browser;

/// The bytes that the processes of all pages hold for themselves alone: scripts, modules, documents, pictures. What they
/// share with each other or with the browser (its own program) is not in it. `None` where the system does not tell.
pub fn of_pages(browser: &Browser) -> Option<u64> {
    let processes = fs::read_dir("/proc").ok()?;
    let own = processes.filter_map(|entry| Some(entry.ok()?.path())).filter(|process| {
        let arguments = fs::read(process.join("cmdline")).unwrap_or_default();
        let shows_pages = String::from_utf8_lossy(&arguments).contains("--type=renderer");
        shows_pages && group(process) == Some(browser.process_group())
    });
    // One that ends meanwhile holds nothing any more.
    let bytes: u64 = own.filter_map(|process| private(&process)).sum();
    (bytes > 0).then_some(bytes)
}

/// The process group, the third word after the name, which may hold spaces itself.
fn group(process: &Path) -> Option<u32> {
    let line = fs::read_to_string(process.join("stat")).ok()?;
    line.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse().ok()
}

fn private(process: &Path) -> Option<u64> {
    let lines = fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let kilobytes = lines.lines().filter(|line| line.starts_with("Private_"));
    Some(kilobytes.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).sum::<u64>() * 1024)
}

//! What the page on a reader's device consists of: written into the worker that stores it and the script that offers it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

/// What the build writes into the two scripts.
const VERSION: &str = "stad:version";
const FILES: &str = "stad:files";
const BYTES: &str = "stad:bytes";

/// The scripts.
const WORKER: &str = "sw.js";
const OFFER: &str = "offline.js";

/// Names in the two scripts of a built page what is stored.
pub fn write(folder: &Path) -> Result<(), String> {
    let fails = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(fails)?;
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).filter(|name| is_kept(name)).collect();
    names.sort();
    let (mut hasher, mut bytes) = (DefaultHasher::new(), 0);
    let mut look = |name: &str| {
        let content = std::fs::read(folder.join(name)).map_err(fails)?;
        (name, &content).hash(&mut hasher);
        Ok::<usize, String>(content.len())
    };
    for name in &names {
        bytes += look(name)?;
    }
    // Another way of storing is another version too.
    look(WORKER)?;
    let version = format!("{:016x}", hasher.finish());
    fill(&folder.join(OFFER), &[(BYTES, &bytes.to_string())])?;
    fill(&folder.join(WORKER), &[(VERSION, &version), (FILES, &names.join(" "))])
}

/// Whether a file belongs to the page that is kept: all but figures for pages of others, the page in one file, the picture
/// for those who link to the page, and the worker itself.
fn is_kept(name: &str) -> bool {
    let is_for_others =
        ["embed-", "single.", "host.", "height.", "preview."].iter().any(|start| name.starts_with(start));
    !is_for_others && name != WORKER
}

fn fill(path: &Path, values: &[(&str, &str)]) -> Result<(), String> {
    let fails = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut script = std::fs::read_to_string(path).map_err(fails)?;
    for (place, value) in values {
        if !script.contains(place) {
            return Err(format!("{}: does not hold {place}", path.display()));
        }
        script = script.replace(place, value);
    }
    std::fs::write(path, script).map_err(fails)
}
